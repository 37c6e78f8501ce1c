import { appointmentStepKey, interviewEndsVoided } from './ending-key.ts';
import { needlessAppointment, startOf } from './follow-up.ts';
import type { InterviewRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { callOf, toldOf } from './told-change.ts';
import { withTask, type WorkContext } from './work.ts';

/**
 * Whoever agreed to a time that still lies ahead would come for nothing: a person tells them, since after the outcome no text says that it is over.
 * So it is with one that was cancelled a moment before the outcome.
 */
export const withNeedlessTold = (
  record: InterviewRecord,
  of: string,
  plan: StudyPlan,
  { now, idOf }: Pick<WorkContext, 'now' | 'idOf'>,
): InterviewRecord => {
  const calendar = plan.appointments;
  const followUp = record.followUps[of];
  const last = followUp?.appointments.at(-1);
  const cancelled = last?.end?.how === 'cancelled' && last.end.by === 'staff' ? last : undefined;
  const appointment = needlessAppointment(followUp, calendar.zone) ?? cancelled;
  if (appointment === undefined || startOf(appointment, calendar.zone) <= now) return record;
  const voided = interviewEndsVoided(record.voidedEnds, of, appointment.n);
  const key = appointmentStepKey(of, appointment.n, { id: callOf('cancelled'), from: 'cancelled' }, voided);
  if (toldOf(plan, record, key) !== undefined) return record;
  const spec = { key, kind: 'deliverByCall', to: 'coordinator', of, why: 'appointmentNeedless' } as const;
  return withTask(record, spec, { now, calendar, idOf, record });
};
