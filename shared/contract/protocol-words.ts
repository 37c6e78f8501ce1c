import * as z from 'zod';
import { isCivilDate, parseDuration } from '../domain/civil-date.ts';
import { reasonFor } from '../domain/finding-reasons.ts';

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
  if (text.startsWith('+')) return reasonFor('plus-sign', { example });
  return reasonFor(/^-P\d/.test(text) ? 'minus-sign' : 'no-duration', { example });
};

const durationLike = (name: string, pattern: RegExp, example: string) =>
  z
    .string()
    .regex(pattern, { error: ({ input }) => durationReason(input, example), abort: true })
    .refine(isWithinATrial, { error: reasonFor('too-long', { years: String(LONGEST_DURATION_YEARS) }) })
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

export const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: reasonFor('no-time-of-day') });

export const dayOfYear = z
  .string()
  .regex(/^\d{2}-\d{2}$/, { error: reasonFor('no-day-of-year'), abort: true })
  .refine((text) => isCivilDate(`2000-${text}`), { error: reasonFor('no-such-day') });

/** Ids stand in step keys and CSV columns, between `/`, `#`, `=` and `;`. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/, { error: reasonFor('no-id') });

/** The name of an arm or a site is also a word of the trial's own papers. */
export const label = z.string().regex(/^\S(.{0,78}\S)?$/u, { error: reasonFor('no-label') });

/** At least one, and never more than anyone means. */
export const count = (most: number) => z.int().min(1).max(most);
