import type { Both } from '../../shared/ports/record-store.ts';
import type { AuditPorts } from './ports.ts';

/** Whether somebody changed what is kept of a participant by another way than through Cairn (G15). It is told and never mended: it is evidence. */
export const auditHistory = async (both: Both, { records, log, meter }: AuditPorts): Promise<void> => {
  const { study, participant } = both.interviews;
  try {
    for (const { kind, stream, version } of await records.historyFaults(both)) {
      log.error('historyFault', { study, participant, stream, version, finding: kind });
      meter.count('historyFaults');
    }
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    log.error('auditFailed', { study, participant, code });
  }
};
