import type { Judgement } from './import-judge.ts';
import { exportedRow } from './exports/exported-row.ts';

/** More than anybody reads through before saying yes; the others are still named with their columns. */
export const MAX_SHOWN = 1_000;

export interface PersonChange {
  id: string;
  columns: { column: string; before: string; after: string }[];
}

/** What one row changes, in the words of the file. */
export const valuesOf = (
  { before, records, known, card, plan, columns }: Extract<Judgement, { kind: 'update' }>,
  now: number,
): PersonChange => {
  const [one, other] = [exportedRow(before, known, plan, now), exportedRow({ ...before, ...records }, card, plan, now)];
  const said = columns.map((column) => ({ column, before: one[column] ?? '', after: other[column] ?? '' }));
  return { id: before.interviews.participant, columns: said };
};
