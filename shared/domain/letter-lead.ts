import type { CivilDay } from './civil-date.ts';
import { agendaOf } from './record-agenda.ts';
import type { ParticipantRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { stepOf } from './step-key.ts';
import type { Instant } from './zone.ts';

/** From the day on which a letter is written to the last one on which it should be in the post (F5.12). */
const LETTER_LEAD_WORKING_DAYS = 5;

/**
 * The last day on which a letter should be printed and posted. One about an appointment is for the day on which it was written, or for the next
 * working day: within a week somebody might come for nothing. Closed periods are no working days, for then nobody is there to print.
 * @param step key of the step that wrote it
 */
export const postLetterBy = (
  plan: StudyPlan,
  record: ParticipantRecord,
  step: string,
  writtenAt: Instant,
): CivilDay => {
  const { day } = plan.appointments.zone.toLocal(writtenAt);
  const item = agendaOf(plan, record).find(({ key }) => key === stepOf(step));
  if (item?.appointment !== undefined) return plan.appointments.rollForward(day);
  return plan.invitations.addWorkingDays(day, LETTER_LEAD_WORKING_DAYS);
};
