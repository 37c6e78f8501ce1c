import type { RetentionRow } from './answer.ts';

/** One line of the table: what is counted, and of how many at each timepoint. */
export interface Measure {
  id: MeasureId;
  /** A part of the line above it. */
  isPart: boolean;
  values: MeasureValue[];
}

export interface MeasureValue {
  count: number;
  /** Absent of the first line, which is the denominator of the others. */
  of?: number;
  /** As the API reckons it; null of nobody. */
  percent?: number | null;
}

const REASONS = [
  'no-contact',
  'declined-this-visit',
  'stopped-interviews',
  'stopped-all',
  'died',
  'emigrated',
  'too-unwell',
  'staff-cancelled',
  'administrative',
  'other',
] as const;
type Reason = (typeof REASONS)[number];

export type MeasureId =
  | 'enrolled'
  | 'undated'
  | 'died'
  | 'emigrated'
  | 'notYetDue'
  | 'planned'
  | 'open'
  | 'booked'
  | 'overdue'
  | 'stoppedAhead'
  | 'expected'
  | 'done'
  | 'inWindow'
  | 'early'
  | 'lateDone'
  | 'notDone'
  | `reason_${Reason}`
  | 'stopped'
  | 'missing'
  | 'contactLost';

type Read = (row: RetentionRow) => MeasureValue;
type Part = keyof Omit<RetentionRow['notYetDue'], 'count'>;

const share = (name: 'done' | 'notDone' | 'stopped' | 'missing' | 'contactLost'): Read => {
  return ({ [name]: { count, of, percent } }) => ({ count, of, percent });
};
const ofEnrolled = (name: 'undated' | 'died' | 'emigrated' | 'expected'): Read => {
  return ({ [name]: count, enrolled }) => ({ count, of: enrolled });
};
const ahead = (name: Part): Read => {
  return ({ notYetDue }) => ({ count: notYetDue[name], of: notYetDue.count });
};
const timed = (name: 'inWindow' | 'early' | 'late'): Read => {
  return ({ done }) => ({ count: done[name], of: done.count });
};

const PARTS = ['planned', 'open', 'booked', 'overdue'] as const;

/** From all who take part down to those who are missing; the parts of a line come under it, where there is anybody in them. */
export const measuresOf = (rows: readonly RetentionRow[]): Measure[] => {
  const line = (id: MeasureId, read: Read): Measure => ({ id, isPart: false, values: rows.map(read) });
  const part = (id: MeasureId, read: Read): Measure[] => {
    const values = rows.map(read);
    return values.some(({ count }) => count > 0) ? [{ id, isPart: true, values }] : [];
  };
  return [
    line('enrolled', ({ enrolled }) => ({ count: enrolled })),
    ...part('undated', ofEnrolled('undated')),
    ...part('died', ofEnrolled('died')),
    ...part('emigrated', ofEnrolled('emigrated')),
    line('notYetDue', ({ notYetDue, enrolled }) => ({ count: notYetDue.count, of: enrolled })),
    ...PARTS.flatMap((name) => part(name, ahead(name))),
    ...part('stoppedAhead', ahead('stopped')),
    line('expected', ofEnrolled('expected')),
    line('done', share('done')),
    ...part('inWindow', timed('inWindow')),
    ...part('early', timed('early')),
    ...part('lateDone', timed('late')),
    line('notDone', share('notDone')),
    ...REASONS.flatMap((reason) =>
      part(`reason_${reason}`, ({ notDone }) => ({ count: notDone.reasons[reason] ?? 0, of: notDone.count })),
    ),
    line('stopped', share('stopped')),
    line('missing', share('missing')),
    line('contactLost', share('contactLost')),
  ];
};
