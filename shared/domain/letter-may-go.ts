import { blockedNow, isChangeOfAppointment } from './blocked.ts';
import { isBeingErased } from './erasure.ts';
import { pauseAt, pausesOf } from './pause.ts';
import { agendaOf } from './record-agenda.ts';
import type { ParticipantRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { stepOf } from './step-key.ts';
import type { Instant } from './zone.ts';

/**
 * Whether a letter that was written may still be posted: since then its reader may have died, stopped, said no to letters, be on hold, or have
 * booked or had the very talk that it asks for. One that calls an appointment off or moves it goes whoever stopped, or somebody would turn up
 * for nothing.
 * @param step key of the step that wrote it
 */
export const letterMayGo = (plan: StudyPlan, record: ParticipantRecord, step: string, now: Instant): boolean => {
  if (isBeingErased(record)) return false;
  if (record.participation.life === 'dead' || record.consent.letter !== true) return false;
  const item = agendaOf(plan, record).find(({ key }) => key === stepOf(step));
  if (item !== undefined && isChangeOfAppointment(item)) return true;
  if (item !== undefined && blockedNow(plan, record, item, now) !== undefined) return false;
  return pauseAt(pausesOf(record, record.stream, plan.appointments.zone), now) === undefined;
};
