import type { Study } from '../../shared/ports/study-book.ts';
import type { RepointPorts } from './ports.ts';
import { needsRepointing, repointStudy } from './repoint-study.ts';

/** A run hands over to the next one before the minute is over. */
const REPOINT_BUDGET_SECONDS = 40;

const since = ({ repointing }: Study): string => repointing?.since ?? '';

/**
 * Every study in which something changed that moves instants, the one that waits longest first. One study that fails never stops the others.
 * @throws Error at the end, when some could not be finished: an alarm listens to that
 */
export const repointStudies = (ports: RepointPorts) => async (): Promise<void> => {
  const until = ports.clock.now() + REPOINT_BUDGET_SECONDS * 1_000;
  ports.studies.forget();
  const waiting = (await ports.studies.studies())
    .filter(needsRepointing)
    .sort((a, b) => (since(a) < since(b) ? -1 : 1));
  const failed: string[] = [];
  for (const { id } of waiting) {
    try {
      const result = await repointStudy(ports)(id, until);
      ports.log.info('repointed', { study: id, kind: result.kind });
      if (result.kind === 'left') failed.push(id);
    } catch (error) {
      ports.log.error('repointStopped', { study: id, code: error instanceof Error ? error.name : 'unknown' });
      failed.push(id);
    }
  }
  if (failed.length > 0) throw new Error(`not repointed to the end: ${failed.join(', ')}`);
};
