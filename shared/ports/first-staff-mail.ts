import { digestInstant } from '../domain/mail-round.ts';
import type { StudyPlan } from '../domain/study-plan.ts';
import type { Instant } from '../domain/zone.ts';
import type { StaffMailRecord } from './study-book.ts';

/** A study whose first mail falls in the middle of a week has its first overview on the next Monday. */
export const firstStaffMail = (study: string, { appointments }: StudyPlan, now: Instant): StaffMailRecord => {
  const { at, monday } = digestInstant(now, undefined, appointments);
  const hasPassed = appointments.zone.toLocal(at).day < appointments.zone.toLocal(now).day;
  return { study, version: 0, waiting: {}, steps: {}, ...(hasPassed ? { digested: monday } : {}) };
};
