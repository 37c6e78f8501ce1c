import { useMemo } from 'react';
import { useZone } from '../shell/use-study.ts';
import { LOCALES, useLanguage, type Language } from './language.ts';

export interface Format {
  /** `2026-03-05`: `05-03-2026`, `5 Mar 2026`. */
  day: (date: string) => string;
  /** With the weekday: `tor. 05-03-2026`, `Thu 5 Mar 2026`. */
  weekday: (date: string) => string;
  /** An instant, on the clock of the study: `05-03-2026 10.30`, `5 Mar 2026, 10:30`. */
  instant: (instant: string) => string;
  /** The time of day of an instant, on the clock of the study. */
  time: (instant: string) => string;
  /** The local day of the study on which an instant falls, as `2026-03-05`. */
  dayOf: (instant: string) => string;
  /** `2026-03-05T10:30`, which is on the clock of the study already. */
  localTime: (dateTime: string) => string;
  /** The time of day of such a date-time: `10.30`, `10:30`. */
  clock: (dateTime: string) => string;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** 0 to 1, as per cent. */
  share: (value: number) => string;
  list: (words: string[]) => string;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** A civil date is the same everywhere: it is formatted as of UTC, so that no browser's zone moves it. */
const utc = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);

const dayIn = (language: Language, date: Date): string => {
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  if (language === 'da') return `${twoDigits(day)}-${twoDigits(month)}-${String(year)}`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(date);
  return `${String(day)} ${name} ${String(year)}`;
};

const formatIn = (language: Language, zone: string): Format => {
  const locale = LOCALES[language];
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const separator = language === 'da' ? '.' : ':';
  const between = language === 'da' ? ' ' : ', ';
  /** `2026-03-05 10:30` in the zone. */
  const local = (instant: string): string => parts.format(new Date(instant));
  const timeOf = (text: string): string => text.slice(11, 16).replace(':', separator);
  const day = (date: string): string => dayIn(language, utc(date));
  return {
    day,
    weekday: (date) => `${weekdays.format(utc(date))} ${day(date)}`,
    instant: (instant) => `${day(local(instant))}${between}${timeOf(local(instant))}`,
    time: (instant) => timeOf(local(instant)),
    dayOf: (instant) => local(instant).slice(0, 10),
    localTime: (dateTime) => `${day(dateTime)}${between}${timeOf(dateTime)}`,
    clock: timeOf,
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    share: (value) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value),
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  };
};

/** Dates, times and numbers in the reader's language; instants always on the study's clock, never the browser's. */
export const useFormat = (): Format => {
  const language = useLanguage();
  const zone = useZone();
  return useMemo(() => formatIn(language, zone), [language, zone]);
};
