import type { LaterImport } from '../../../shared/contract/stored-import.ts';
import type { RunPorts } from './ports.ts';

/** What an item holds of them with room to spare; a file that is wrong throughout is wrong in the same way. */
const FAULTS_MAX = 1_000;

export type Progress = Partial<
  Pick<LaterImport, 'state' | 'runsUntil' | 'created' | 'unchanged' | 'updated' | 'refused' | 'isKept'>
>;

/** Writes down how far one import is. */
export interface Keeper {
  /** @returns false when another run is at it. */
  note: (progress: Progress) => Promise<boolean>;
  /** Writes the end down before the rows go, so that a run which dies between the two is followed by one that removes them. */
  end: (progress: Progress) => Promise<boolean>;
  /** What is left to do of one that is over. */
  clear: () => Promise<boolean>;
}

export const keeperOf = (found: LaterImport, { imports }: Pick<RunPorts, 'imports'>): Keeper => {
  let latest = found;
  const note = async (progress: Progress): Promise<boolean> => {
    const next = { ...latest, ...progress, version: latest.version + 1 };
    if (!(await imports.save(next))) return false;
    latest = next;
    return true;
  };
  const clear = async (): Promise<boolean> => {
    await imports.removeFile(latest);
    return note({ isKept: false });
  };
  return {
    note,
    clear,
    end: async ({ refused = [], ...progress }) => {
      const more = refused.length - FAULTS_MAX;
      const told = { refused: refused.slice(0, FAULTS_MAX), ...(more > 0 ? { refusedMore: more } : {}) };
      return (await note({ ...progress, ...told })) && clear();
    },
  };
};
