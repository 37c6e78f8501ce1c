import type { Both } from '../../shared/ports/record-store.ts';
import type { AuditPorts } from './ports.ts';
import { withoutStopping } from './without-stopping.ts';

/** Whether somebody changed what is kept of a participant by another way than through Cairn (G15). It is told and never mended: it is evidence. */
export const auditHistory = (both: Both, ports: AuditPorts): Promise<void> => {
  const { study, participant } = both.interviews;
  const { records, log, meter } = ports;
  return withoutStopping({ study, participant }, ports, async () => {
    for (const { kind, stream, version } of await records.historyFaults(both)) {
      log.error('historyFault', { study, participant, stream, version, finding: kind });
      meter.count('historyFaults');
    }
  });
};
