/** Public holidays of any country; resolved to dates when a version is published, so that no job carries the library. */
export interface HolidayBook {
  isCalendar: (code: string) => boolean;
  /** Sorted ISO dates, both years included. @throws RangeError when there is no such calendar. */
  publicHolidays: (code: string, fromYear: number, toYear: number) => string[];
}

/** Opens the book when it is first asked for: the calendars of the world are large, and most of what a function does needs none. */
export type OpenHolidays = () => Promise<HolidayBook>;
