import { addMonths, type CivilDay } from './civil-date.ts';
import type { FidelityLevel } from './fidelity-levels.ts';

const DAYS_BEFORE = 7;
const DAYS_AFTER = 3;
const WEEKS = 4;
const DAYS_PER_WEEK = 7;
const MONTHS = 12;
/** Who was seen for so long counts as followed (F2.6). */
const MONTHS_SEEN = 4;

export interface FollowAlong {
  before: boolean;
  after: boolean;
  /** Of the first four weeks, those that have passed. */
  weekly: boolean;
  /** Of the months up to a year, those that have passed. */
  monthly: boolean;
  /** In how many months after the first one. */
  monthsSeen: number;
}

/** Whether somebody was met around the start of a job as item 23 asks (F2.6). @param met days of meetings face to face, in any order */
export const followAlongOf = (jobStart: CivilDay, met: CivilDay[], today: CivilDay): FollowAlong => {
  const wasMet = (from: CivilDay, to: CivilDay): boolean => met.some((day) => day >= from && day < to);
  const passed = (to: CivilDay): boolean => to <= today;
  const weeks = Array.from({ length: WEEKS }, (_, week) => jobStart + week * DAYS_PER_WEEK);
  const months = Array.from({ length: MONTHS }, (_, month): [CivilDay, CivilDay] => [
    addMonths(jobStart, month + 1),
    addMonths(jobStart, month + 2),
  ]);
  return {
    before: wasMet(jobStart - DAYS_BEFORE, jobStart),
    after: wasMet(jobStart, jobStart + DAYS_AFTER + 1),
    weekly: weeks.every((start) => !passed(start + DAYS_PER_WEEK) || wasMet(start, start + DAYS_PER_WEEK)),
    monthly: months.every(([from, to]) => !passed(to) || wasMet(from, to)),
    monthsSeen: months.filter(([from, to]) => wasMet(from, to)).length,
  };
};

/** Of all working participants of one mentor; contact after a job was lost is not recorded, so 5 says that all else was met. */
export const followAlongLevel = (people: FollowAlong[]): FidelityLevel => {
  const isRegular = people.every(({ weekly, monthly }) => weekly && monthly);
  if (isRegular && people.every(({ before, after }) => before && after)) return 5;
  if (isRegular) return 4;
  const seen = people.filter(({ monthsSeen }) => monthsSeen >= MONTHS_SEEN).length;
  if (seen * 2 >= people.length) return 3;
  return people.some(({ monthsSeen }) => monthsSeen > 0) ? 2 : 1;
};
