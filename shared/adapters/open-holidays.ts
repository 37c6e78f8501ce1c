import type { OpenHolidays } from '../ports/holiday-book.ts';

export const openHolidays: OpenHolidays = async () => {
  const { isHolidayCalendar, publicHolidays } = await import('./public-holidays.ts');
  return { isCalendar: isHolidayCalendar, publicHolidays };
};
