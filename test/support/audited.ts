import { auditPointers } from '../../functions/audit-pointers/audit-pointers.ts';
import type { LogFields } from '../../shared/ports/log.ts';
import type { Office } from './an-office.ts';

/** The audit over an office, with what it counted and told; its reads and writes can be replaced. */
export const audited = (office: Office, over: Partial<Office['ports']> = {}) => {
  const counted: string[] = [];
  const logged: string[] = [];
  const faults: (LogFields | undefined)[] = [];
  const line = (code: string, fields?: LogFields): void => {
    logged.push(code);
    if (code === 'historyFault') faults.push(fields);
  };
  const ports = {
    ...office.ports,
    records: { ...office.records },
    heads: { ...office.heads },
    studies: { ...office.studies },
    meter: { count: (name: string) => counted.push(name) },
    log: { info: line, warn: line, error: line },
    ...over,
  };
  return { ports, counted, logged, faults, run: auditPointers(ports) };
};
