/** Public holidays of any country; resolved to dates when a version is published, so that no job carries the library. */
export interface HolidayBook {
  isCalendar(code: string): boolean;
  /** Sorted ISO dates, both years included. @throws RangeError when there is no such calendar. */
  publicHolidays(code: string, fromYear: number, toYear: number): string[];
}
