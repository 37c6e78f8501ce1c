import { restoreFound } from '../../shared/domain/restore.ts';
import type { LastTick } from '../../shared/ports/study-book.ts';
import { type OutagePorts, tellStudies } from './tell-studies.ts';

/**
 * The tables were restored to an earlier second: each study is told, and sends nothing until somebody has looked (ADR 24).
 * @throws when one could not be told: then nobody is looked at, and the next tick finds the same
 */
export const noticeRestore = async ({ rolledBack }: LastTick, ports: OutagePorts): Promise<void> => {
  if (rolledBack === undefined) return;
  const stretch = { ...rolledBack, found: ports.clock.now() };
  ports.log.error('tablesRestored', stretch);
  ports.meter.count('tablesRestored');
  const { failures } = await tellStudies(
    (study) => ({ ...study, restore: restoreFound(stretch, study.restore) }),
    'restoreUntold',
    ports,
  );
  if (failures.length > 0) throw failures[0];
};
