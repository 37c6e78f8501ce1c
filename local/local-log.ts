import type { Log, LogFields, Meter } from '../shared/ports/log.ts';

/** What went wrong, one JSON line each on stderr; what went well is on the page. */
export const localLog = (write: (line: string) => void): Log => {
  const line = (level: string, code: string, fields: LogFields = {}): void => {
    // Called as on AWS, where `code` is one of the fields: why.
    write(JSON.stringify({ level, message: code, ...fields }));
  };
  return {
    info: () => undefined,
    warn: (code, fields) => {
      line('warn', code, fields);
    },
    error: (code, fields) => {
      line('error', code, fields);
    },
  };
};

/** Counts that alarms would watch on AWS. */
export interface LocalMeter extends Meter {
  counts(): Readonly<Record<string, number>>;
}

export const localMeter = (): LocalMeter => {
  const counts = new Map<string, number>();
  return {
    count: (name, by = 1) => {
      counts.set(name, (counts.get(name) ?? 0) + by);
    },
    counts: () => Object.fromEntries(counts),
  };
};
