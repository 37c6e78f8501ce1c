import type { LogFields } from '../../shared/ports/log.ts';
import type { AuditPorts } from './ports.ts';

/** One look of the audit. One that fails is told by its code and counted, and the others are made. @param of whose look it is */
export const withoutStopping = async (
  of: LogFields,
  { log, meter }: AuditPorts,
  look: () => Promise<void>,
): Promise<void> => {
  try {
    await look();
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    log.error('auditFailed', { ...of, code });
    meter.count('auditFailed');
  }
};
