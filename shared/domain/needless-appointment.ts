import { needlessAppointment, startOf } from './follow-up.ts';
import type { InterviewRecord } from './record.ts';
import { callOf } from './told-change.ts';
import { withTask, type WorkContext } from './work.ts';

/** Whoever agreed to a time that still lies ahead would come for nothing: a person tells them, since no text says that it is over. */
export const withNeedlessTold = (
  record: InterviewRecord,
  of: string,
  context: Omit<WorkContext, 'record'>,
): InterviewRecord => {
  const appointment = needlessAppointment(record.followUps[of]);
  if (appointment === undefined || startOf(appointment, context.calendar.zone) <= context.now) return record;
  const key = `${of}/appointment-${String(appointment.n)}/${callOf('cancelled')}`;
  const spec = { key, kind: 'deliverByCall', to: 'coordinator', of, why: 'appointmentNeedless' } as const;
  return withTask(record, spec, { ...context, record });
};
