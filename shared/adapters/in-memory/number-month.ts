import { DAY_MS } from '../../domain/zone.ts';
import { MESSAGES_PER_NUMBER_IN_30_DAYS, type NumberDay } from '../../ports/record-store.ts';
import type { InMemoryTables } from './tables.ts';

const MONTH_DAYS = 30;

const isRecent = (sent: string, day: string): boolean => Date.parse(sent) > Date.parse(day) - MONTH_DAYS * DAY_MS;

export const isMonthFull = (tables: InMemoryTables, { numberHash, day, stream, by, max }: NumberDay): boolean => {
  const sent = tables.numberMonths.get(numberHash)?.[stream === 'interviews' ? 'interviews' : 'both'] ?? [];
  const oldest = sent.at(-MESSAGES_PER_NUMBER_IN_30_DAYS);
  return by > 0 && max !== undefined && oldest !== undefined && isRecent(oldest, day);
};

export const countInMonth = (tables: InMemoryTables, { numberHash, day, stream, by }: NumberDay): void => {
  const { interviews, both } = tables.numberMonths.get(numberHash) ?? { interviews: [], both: [] };
  const counted = (days: string[]): string[] =>
    by > 0 ? [...days, day].slice(-MESSAGES_PER_NUMBER_IN_30_DAYS) : days.slice(0, -1);
  tables.numberMonths.set(numberHash, {
    interviews: stream === 'interviews' ? counted(interviews) : interviews,
    both: counted(both),
  });
};
