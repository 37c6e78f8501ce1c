import { isoWeekOf, mondayOf } from './iso-week.ts';
import { type CivilDay, isoDate } from './civil-date.ts';
import type { Stream } from './record.ts';

export const LOAD_KINDS = ['sms', 'email', 'letter', 'call'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

/** Some work of one day, of one person. */
export interface Load {
  day: CivilDay;
  stream: Stream;
  /** The protocol's step id. */
  step: string;
  kind: LoadKind;
  ifNobodyAnswers: number;
  expected: number;
}

/** As if nobody answered, and by what is assumed; `expected` with one decimal. */
export interface Bounds {
  ifNobodyAnswers: number;
  expected: number;
}

export interface StreamLoad extends Record<LoadKind, Bounds> {
  steps: ({ step: string; kind: LoadKind } & Bounds)[];
}

export interface ForecastWeek extends Record<Stream, StreamLoad> {
  /** `2026-W18` */
  week: string;
  /** ISO date of its Monday. */
  from: string;
}

type Sums = Map<string, Bounds & Pick<Load, 'stream' | 'step' | 'kind'>>;

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
const rounded = ({ ifNobodyAnswers, expected }: Bounds): Bounds => ({
  ifNobodyAnswers,
  expected: oneDecimal(expected),
});

const streamOf = (sums: Sums, stream: Stream): StreamLoad => {
  const own = [...sums.values()].filter((each) => each.stream === stream);
  const total = (kind: LoadKind): Bounds => {
    const same = own.filter((each) => each.kind === kind);
    const sum = (of: keyof Bounds): number => same.reduce((so, each) => so + each[of], 0);
    return rounded({ ifNobodyAnswers: sum('ifNobodyAnswers'), expected: sum('expected') });
  };
  return {
    sms: total('sms'),
    email: total('email'),
    letter: total('letter'),
    call: total('call'),
    steps: own
      .map(({ step, kind, ...bounds }) => ({ step, kind, ...rounded(bounds) }))
      .sort((a, b) => (`${a.step} ${a.kind}` < `${b.step} ${b.kind}` ? -1 : 1)),
  };
};

/** Adds up loads week by week, as many people as there may be. */
export const weeklyLoads = (from: CivilDay, to: CivilDay) => {
  const weeks = new Map<CivilDay, Sums>();
  for (let monday = mondayOf(from); monday < to; monday += 7) weeks.set(monday, new Map());
  return {
    add: (loads: Load[]): void => {
      for (const { day, stream, step, kind, ifNobodyAnswers, expected } of loads) {
        if (day < from || day >= to) continue;
        const sums = weeks.get(mondayOf(day));
        const key = `${stream} ${step} ${kind}`;
        const sum = sums?.get(key) ?? { stream, step, kind, ifNobodyAnswers: 0, expected: 0 };
        sum.ifNobodyAnswers += ifNobodyAnswers;
        sum.expected += expected;
        sums?.set(key, sum);
      }
    },
    weeks: (): ForecastWeek[] =>
      [...weeks].map(([monday, sums]) => ({
        week: isoWeekOf(monday),
        from: isoDate(monday),
        interviews: streamOf(sums, 'interviews'),
        checkIns: streamOf(sums, 'checkIns'),
      })),
  };
};
