import type { Ending } from '../../../shared/domain/ending.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { Log } from '../../../shared/ports/log.ts';
import type { EndingPorts } from '../carry-out-ending.ts';
import { todayIn } from '../today-in.ts';

export interface RunEndingsPorts extends EndingPorts {
  clock: Clock;
  log: Log;
}

/** Nobody but a person can help: they name another successor. */
const waitsForSomebody = ({ trouble }: Ending): boolean => trouble !== undefined && trouble !== 'FAILED';

/**
 * Every leaving whose day has come, and every one that broke off. One that cannot go on says why in itself, and never stops the others.
 * @throws Error at the end, when some failed: an alarm listens to that
 */
export const runEndings = (ports: RunEndingsPorts) => async (): Promise<void> => {
  const { studies, clock, log } = ports;
  const failed: string[] = [];
  for (const ending of await studies.openEndings()) {
    const study = await studies.study(ending.study);
    if (study === undefined || waitsForSomebody(ending) || ending.on > todayIn({ study, now: clock.now() })) continue;
    try {
      const { carryOutEnding } = await import('../carry-out-ending.ts');
      const { kind } = await carryOutEnding(ending, { study, now: clock.now() }, ports);
      log.info('endingRun', { study: study.id, user: ending.user, kind });
    } catch (error) {
      log.error('endingStopped', { study: study.id, code: error instanceof Error ? error.name : 'unknown' });
      failed.push(study.id);
    }
  }
  if (failed.length > 0) throw new Error(`members whose leaving could not go on, in ${failed.join(', ')}`);
};
