import Holidays from 'date-holidays';
import { civil, isoDate } from '../domain/civil-date.ts';
import { DAY_MS } from '../domain/zone.ts';

/** A day on which summer time ends lasts 25 hours and is still one day. */
const SLACK_DAYS = 2 / 24;

interface HolidayCalendar {
  country: string;
  state?: string;
}

/** `DK`, or `DE-BY` for a country's state; null when the calendar is unknown. */
const holidayCalendar = (code: string): HolidayCalendar | null => {
  const [country = '', state, ...rest] = code.split('-');
  const known = new Holidays();
  if (rest.length > 0 || !Object.hasOwn(known.getCountries(), country)) return null;
  if (state === undefined) return { country };
  return Object.hasOwn(known.getStates(country) ?? {}, state) ? { country, state } : null;
};

export const isHolidayCalendar = (code: string): boolean => holidayCalendar(code) !== null;

/** Those that begin in a year of a calendar, by both. Working them out takes a millisecond, and a study asks for 26 years whenever a version is looked at. */
const workedOut = new Map<string, readonly string[]>();

const daysOf = (holidays: Holidays, year: number): string[] =>
  holidays.getHolidays(year).flatMap(({ type, date, start, end }) => {
    if (type !== 'public') return [];
    const first = civil(date.slice(0, 10));
    const days = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / DAY_MS - SLACK_DAYS));
    return Array.from({ length: days }, (_, after) => isoDate(first + after));
  });

/**
 * The public holidays as sorted ISO dates, both years included. Bank holidays, half-official and school days are none of them: a study closes those
 * in its own `closedDays` (Denmark: 5 June, 24 and 31 December). A holiday that begins at noon counts as a whole day.
 * @throws RangeError when there is no such calendar.
 */
export const publicHolidays = (code: string, fromYear: number, toYear: number): string[] => {
  const calendar = holidayCalendar(code);
  if (!calendar) throw new RangeError(`no such holiday calendar: ${code}`);
  const { country, state } = calendar;
  let opened: Holidays | undefined;
  const open = (): Holidays => (opened ??= state === undefined ? new Holidays(country) : new Holidays(country, state));
  // From the year before, because a feast of several days may reach over New Year.
  const years = Array.from({ length: Math.max(0, toYear - fromYear + 2) }, (_, at) => fromYear - 1 + at);
  const dates = years.flatMap((year) => {
    const key = `${code} ${String(year)}`;
    const days = workedOut.get(key) ?? daysOf(open(), year);
    workedOut.set(key, days);
    return days;
  });
  return [...new Set(dates)]
    .filter((date) => date >= `${String(fromYear)}-01-01` && date <= `${String(toYear)}-12-31`)
    .sort();
};
