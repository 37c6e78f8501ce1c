import type { LogFields } from '../../shared/ports/log.ts';
import type { Head, PastHead } from '../../shared/ports/history-heads.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { AuditPorts } from './ports.ts';
import { withoutStopping } from './without-stopping.ts';

/** Told and never mended: it is evidence. */
export const tellFault = (fault: LogFields, { log, meter }: Pick<AuditPorts, 'log' | 'meter'>): void => {
  log.error('historyFault', fault);
  meter.count('historyFaults');
};

/**
 * Whether somebody changed what is kept of a participant by another way than through Cairn (G15).
 * @param past what an earlier night kept of them
 * @returns what the night `on` is to keep of them; nothing where their history does not hold, or could not be looked at
 */
export const auditHistory = (
  both: Both,
  { on, past }: { on: string; past?: PastHead | undefined },
  ports: AuditPorts,
): Promise<Head | undefined> => {
  const { study, participant } = both.interviews;
  return withoutStopping({ study, participant }, ports, async () => {
    const faults = await ports.records.historyFaults(both, past);
    for (const { kind, stream, version } of faults)
      tellFault({ study, participant, stream, version, finding: kind }, ports);
    return faults.length === 0 ? ports.records.headOf(both, on) : undefined;
  });
};
