import { cellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import type { Judgement } from './import-judge.ts';
import { caseloadChanges } from './caseload-changes.ts';

interface Assignment {
  line: number;
  mentor: string;
  max: number;
}

/** The caseloads of the file as a whole: what it frees makes room for what it takes. */
export interface CaseloadTally {
  add: (line: number, judgement: Judgement) => void;
  /** The first line beyond what a mentor may have, and each one after it. */
  faults: () => ImportFault[];
}

export const caseloadTally = async (study: string, records: Pick<RecordStore, 'caseloads'>): Promise<CaseloadTally> => {
  const counts = new Map((await records.caseloads(study)).map(({ mentor, count }) => [mentor, count]));
  const assignments: Assignment[] = [];
  const raise = (mentor: string, by: number): number => {
    const count = (counts.get(mentor) ?? 0) + by;
    counts.set(mentor, count);
    return count;
  };
  return {
    add: (line, judgement) => {
      if (judgement.kind !== 'create' && judgement.kind !== 'update') return;
      const before = judgement.kind === 'update' ? judgement.before : undefined;
      for (const { mentor, by, max = Infinity } of caseloadChanges(before, judgement.records, judgement.plan, true))
        if (by < 0) raise(mentor, by);
        else assignments.push({ line, mentor, max });
    },
    faults: () =>
      assignments.flatMap(({ line, mentor, max }) =>
        raise(mentor, 1) > max
          ? [
              {
                line,
                ...cellFault(
                  'mentor',
                  'caseload-exceeded',
                  `CASELOAD_EXCEEDED: a mentor has at most ${String(max)} participants; give another one`,
                  { max: String(max) },
                ),
              },
            ]
          : [],
      ),
  };
};
