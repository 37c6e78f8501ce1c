import { useMemo } from 'react';
import { LOCALES, useLanguage } from './language.ts';

export interface MonthNames {
  /** `2026-03`: `marts 2026`, `March 2026`. */
  long: (month: string) => string;
  /** `2026-03`: `mar. 26`. */
  short: (month: string) => string;
}

/** Months are civil: formatted as of UTC, so that no browser's zone moves them. */
export const useMonthNames = (): MonthNames => {
  const locale = LOCALES[useLanguage()];
  return useMemo(() => {
    const named = (options: Intl.DateTimeFormatOptions) => {
      const names = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      return (month: string): string => names.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
    };
    return { long: named({ month: 'long', year: 'numeric' }), short: named({ month: 'short', year: '2-digit' }) };
  }, [locale]);
};
