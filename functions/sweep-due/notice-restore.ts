import { restoreFound } from '../../shared/domain/restore.ts';
import type { LastTick } from '../../shared/ports/study-book.ts';
import { type TellingPorts, tellStudies } from './tell-studies.ts';

/**
 * The tables were restored to an earlier second: each study is told, and sends nothing until somebody has looked (ADR 24).
 * @returns false when one could not be told: then the next tick must find the same, and until it does whoever sends finds it
 */
export const noticeRestore = async ({ rolledBack }: LastTick, ports: TellingPorts): Promise<boolean> => {
  if (rolledBack === undefined) return true;
  const found = { ...rolledBack, found: ports.clock.now() };
  const { to, lastTick, found: at } = restoreFound(found);
  ports.log.error('tablesRestored', { to, lastTick, found: at });
  ports.meter.count('tablesRestored');
  const { failures } = await tellStudies(
    (study) => ({ ...study, restore: restoreFound(found, study.restore) }),
    'restoreUntold',
    ports,
  );
  return failures.length === 0;
};
