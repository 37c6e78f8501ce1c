import type { LogFields } from '../../shared/ports/log.ts';
import type { AuditPorts } from './ports.ts';

/**
 * One look of the audit. One that fails is told by its code and counted, and the others are made. @param of whose look it is
 * @returns undefined when it failed
 */
export const withoutStopping = async <Found>(
  of: LogFields,
  { log, meter }: AuditPorts,
  look: () => Promise<Found>,
): Promise<Found | undefined> => {
  try {
    return await look();
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    log.error('auditFailed', { ...of, code });
    meter.count('auditFailed');
    return undefined;
  }
};
