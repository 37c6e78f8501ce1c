import * as z from 'zod';
import { isCivilDate, parseDuration } from '../domain/civil-date.ts';

/** No trial runs longer; beyond it a typing error would reach past the zone tables. */
const LONGEST_DURATION_YEARS = 50;
const DAYS_PER_MONTH = 30;
const DAYS_PER_YEAR = 365;

const isWithinATrial = (text: string): boolean => {
  const { months, days } = parseDuration(text);
  return months * DAYS_PER_MONTH + days <= LONGEST_DURATION_YEARS * DAYS_PER_YEAR;
};

const durationReason = (input: unknown, example: string): string => {
  const text = String(input);
  if (text.startsWith('+')) return `carries no plus sign: write ${example}`;
  if (/^-P\d/.test(text)) return `must not be negative: write ${example}`;
  return `is no duration in calendar units (years, months, weeks, days): write ${example}`;
};

const durationLike = (name: string, pattern: RegExp, example: string) =>
  z
    .string()
    .regex(pattern, { error: ({ input }) => durationReason(input, example), abort: true })
    .refine(isWithinATrial, { error: `is longer than ${LONGEST_DURATION_YEARS} years` })
    .meta({ id: name });

export const duration = durationLike(
  'duration',
  /^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?$/,
  'P12M, P28D or P0D',
);
export const offset = durationLike(
  'offset',
  /^-?P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?$/,
  '-P14D before it or P7D after it',
);
/** Counted in days on which sending was allowed, so a month would say nothing. */
export const dayCount = durationLike('dayCount', /^P(?=\d)(\d{1,4}W)?(\d{1,4}D)?$/, 'weeks or days, like P3D');

export const timeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'is no time of day: write HH:MM, from 00:00 to 24:00' });

export const dayOfYear = z
  .string()
  .regex(/^\d{2}-\d{2}$/, { error: 'is no day of the year: write MM-DD, like 12-24', abort: true })
  .refine((text) => isCivilDate(`2000-${text}`), { error: 'is a day that no year has: write MM-DD, like 12-24' });

/** Ids stand in step keys and CSV columns, between `/`, `#`, `=` and `;`. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/, { error: 'is no id: use letters, digits, "-", "_" and ".", at most 60' });

/** The name of an arm or a site is also a word of the trial's own papers. */
export const label = z
  .string()
  .regex(/^\S(.{0,78}\S)?$/u, { error: 'is no label: write 1 to 80 characters on one line' });

/** At least one, and never more than anyone means. */
export const count = (most: number) => z.int().min(1).max(most);
