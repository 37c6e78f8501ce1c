import type { Clock } from '../../shared/ports/clock.ts';
import type { Log, Meter } from '../../shared/ports/log.ts';
import type { Study, StudyBook } from '../../shared/ports/study-book.ts';

const MAX_RACES = 10;

export interface TellingPorts {
  studies: Pick<StudyBook, 'study' | 'studies' | 'saveStudy' | 'plan' | 'lastTick' | 'saveTick' | 'forget'>;
  clock: Clock;
  log: Log;
  meter: Meter;
}

type Told = (study: Study) => Study | Promise<Study>;

const tell = async (id: string, told: Told, { studies }: TellingPorts): Promise<void> => {
  for (let race = 0; race < MAX_RACES; race += 1) {
    studies.forget();
    const study = await studies.study(id);
    if (study === undefined) return;
    if (await studies.saveStudy({ ...(await told(study)), revision: study.revision + 1 }, study.revision)) return;
  }
  throw new Error(`study ${id} could not be told`);
};

/** Every study is told, also when one cannot be. @returns what stood in the way of each of those, and how many studies there are */
export const tellStudies = async (
  told: Told,
  untold: string,
  ports: TellingPorts,
): Promise<{ failures: unknown[]; of: number }> => {
  const ids = (await ports.studies.studies()).map(({ id }) => id);
  const failures: unknown[] = [];
  for (const id of ids) {
    try {
      await tell(id, told, ports);
    } catch (error) {
      ports.log.error(untold, { study: id, code: error instanceof Error ? error.name : 'unknown' });
      failures.push(error);
    }
  }
  return { failures, of: ids.length };
};
