import { type CivilDay, civilOf, partsOf, weekdayOf } from './civil-date.ts';

const DAYS_PER_WEEK = 7;
const THURSDAY = 3;

export const mondayOf = (day: CivilDay): CivilDay => day - weekdayOf(day);

/** `2026-W18`: a week belongs to the year in which its Thursday lies (ISO 8601). */
export const isoWeekOf = (day: CivilDay): string => {
  const thursday = mondayOf(day) + THURSDAY;
  const { year } = partsOf(thursday);
  const week = Math.floor((thursday - civilOf(year, 1, 1)) / DAYS_PER_WEEK) + 1;
  return `${String(year)}-W${String(week).padStart(2, '0')}`;
};
