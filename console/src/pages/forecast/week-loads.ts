import type { ForecastWeek } from './answer.ts';
import type { Bound } from './search.ts';

/** From the bottom of a bar to its top. */
export const SERIES = ['sms', 'email', 'letter', 'call'] as const;
export type Series = (typeof SERIES)[number];

export interface WeekLoad extends Record<Series, number> {
  week: string;
  from: string;
  /** US dollars. */
  cost: number;
}

export interface StepLoad {
  step: string;
  kind: Series;
  count: number;
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Interviews and check-ins of a week as one, by one of its two reckonings. */
export const weekLoads = (weeks: readonly ForecastWeek[], bound: Bound): WeekLoad[] =>
  weeks.map(({ week, from, interviews, checkIns, smsCost }) => {
    const of = (series: Series): number => oneDecimal(interviews[series][bound] + checkIns[series][bound]);
    return {
      week,
      from,
      sms: of('sms'),
      email: of('email'),
      letter: of('letter'),
      call: of('call'),
      cost: smsCost[bound],
    };
  });

export const totalOf = (loads: readonly WeekLoad[], name: Series | 'cost'): number =>
  loads.reduce((sum, load) => sum + load[name], 0);

/** Over all weeks, the most first. */
export const stepLoads = (weeks: readonly ForecastWeek[], bound: Bound): StepLoad[] => {
  const loads = new Map<string, StepLoad>();
  for (const { step, kind, [bound]: count } of weeks.flatMap(({ interviews, checkIns }) => [
    ...interviews.steps,
    ...checkIns.steps,
  ])) {
    const key = `${step} ${kind}`;
    loads.set(key, { step, kind, count: (loads.get(key)?.count ?? 0) + count });
  }
  return [...loads.values()]
    .map((load) => ({ ...load, count: oneDecimal(load.count) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.step.localeCompare(b.step));
};
