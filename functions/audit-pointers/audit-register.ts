import { civil } from '../../shared/domain/civil-date.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { tellFault } from './audit-history.ts';
import type { AuditPorts } from './ports.ts';
import { withoutStopping } from './without-stopping.ts';

/** A night is lost while a study is repointed or the place is out of reach; not several in a row. */
const NIGHTS_MAX = 3;

/** A study that has nights and stands in no table any more. */
export const auditRegister = async (known: Study[], ports: AuditPorts): Promise<void> => {
  await withoutStopping({}, ports, async () => {
    const ids = new Set(known.map(({ id }) => id));
    for (const study of await ports.heads.studies())
      if (!ids.has(study)) tellFault({ study, finding: 'missing' }, ports);
  });
};

/** That a study was audited stands in a table, where others may write it too; the nights that it left do not. @param on ISO date of tonight */
export const auditNights = async (study: string, on: string, ports: AuditPorts): Promise<void> => {
  await withoutStopping({ study }, ports, async () => {
    const last = (await ports.heads.nights(study)).at(-1);
    if (last === undefined || civil(on) - civil(last.on) <= NIGHTS_MAX) return;
    ports.log.error('headsOld', { study, last: last.on });
    ports.meter.count('auditFailed');
  });
};
