import type { Commit, RecordStore } from '../../shared/ports/record-store.ts';

/** Steps that got their first outcome: a message that is on its way or skipped, a task, an escalation, a closing. */
const firstOutcomes = ({ changes }: Commit): number =>
  changes
    .filter(({ event }) => event.by === 'system')
    .reduce(
      (sum, { before, after }) =>
        sum + Object.keys(after.steps).filter((key) => !before || !(key in before.steps)).length,
      0,
    );

/** The store, telling what each commit carried out. */
export const countingRecords = (records: RecordStore, onCarriedOut: (steps: number) => void): RecordStore => ({
  ...records,
  commit: async (commit) => {
    const result = await records.commit(commit);
    if (result.kind === 'committed') onCarriedOut(firstOutcomes(commit));
    return result;
  },
});
