import { sameValue } from '../change.ts';
import type { BothRecords, Entered, EntryContext, Refusal } from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';

/** One thing that a row of an import says, under the name of its column. */
export interface ImportStep {
  column: string;
  enter: (both: BothRecords, context: EntryContext) => Entered<BothRecords>;
}

export interface Imported {
  /** With all that could be entered; a record that nothing changed is the object that it was. */
  record: BothRecords;
  /** Columns that changed something. */
  changed: string[];
  /** `field` is the column. */
  refusals: Refusal[];
}

const unlessSame = <R>(before: R, after: R): R => (sameValue(before, after) ? before : after);

/** Enters one thing after the other; one that is refused is left out, so that every fault of a row is named at once. */
export const enterSteps = (both: BothRecords, steps: ImportStep[], context: EntryContext): Imported =>
  steps.reduce<Imported>(
    ({ record, changed, refusals }, { column, enter }) => {
      const next = enter(record, context);
      if (isRefusal(next)) {
        const field = next.field.startsWith('/') || next.field === '' ? column : next.field;
        return { record, changed, refusals: [...refusals, { ...next, field }] };
      }
      const entered = {
        interviews: unlessSame(record.interviews, next.record.interviews),
        checkIns: unlessSame(record.checkIns, next.record.checkIns),
      };
      const isChange = entered.interviews !== record.interviews || entered.checkIns !== record.checkIns;
      return { record: entered, changed: isChange ? [...changed, column] : changed, refusals };
    },
    { record: both, changed: [], refusals: [] },
  );
