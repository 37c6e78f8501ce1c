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

/**
 * The public holidays as sorted ISO dates, both years included. Bank holidays, half-official and school days are none of them: a study closes those
 * in its own `closedDays` (Denmark: 5 June, 24 and 31 December). A holiday that begins at noon counts as a whole day.
 * @throws RangeError when there is no such calendar.
 */
export const publicHolidays = (code: string, fromYear: number, toYear: number): string[] => {
  const calendar = holidayCalendar(code);
  if (!calendar) throw new RangeError(`no such holiday calendar: ${code}`);
  const { country, state } = calendar;
  const holidays = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const dates = new Set<string>();
  // From the year before, because a feast of several days may reach over New Year.
  for (let year = fromYear - 1; year <= toYear; year += 1) {
    for (const { type, date, start, end } of holidays.getHolidays(year)) {
      if (type !== 'public') continue;
      const first = civil(date.slice(0, 10));
      const days = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / DAY_MS - SLACK_DAYS));
      for (let day = first; day < first + days; day += 1) dates.add(isoDate(day));
    }
  }
  return [...dates].filter((date) => date >= `${String(fromYear)}-01-01` && date <= `${String(toYear)}-12-31`).sort();
};
