/** Ids and reason codes only: never a name, number, address or text (G18). */
export type LogFields = Record<string, string | number | boolean | undefined>;

export interface Log {
  info(code: string, fields?: LogFields): void;
  warn(code: string, fields?: LogFields): void;
  error(code: string, fields?: LogFields): void;
}

/** Counts that alarms watch. */
export interface Meter {
  count(name: string, by?: number): void;
}
