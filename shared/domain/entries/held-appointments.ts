import { holdOver, standsInHold } from '../appointment-in-hold.ts';
import { standingAppointment } from '../follow-up.ts';
import type { Hold } from '../participation.ts';
import type { Appointment, CheckInRecord, InterviewRecord, Stream } from '../record.ts';
import { ended, hasBegun } from './appointments.ts';
import { stamp, type EntryContext } from './entry.ts';

/** What becomes of an appointment that is booked inside a hold; left open, a task asks at once. */
export type HeldAppointment = 'stands' | 'cancelled';

interface AnsweredHold {
  hold: Hold;
  answer: HeldAppointment | undefined;
}

const answered = (
  { stream, appointments }: { stream: Stream; appointments: Appointment[] },
  { hold, answer }: AnsweredHold,
  context: EntryContext,
): Appointment[] => {
  const standing = standingAppointment({ appointments });
  if (answer === undefined || standing === undefined || hasBegun(standing, context)) return appointments;
  if (holdOver(standing, { holds: [hold], stream }, context.plan.appointments.zone) === undefined) return appointments;
  return answer === 'stands'
    ? standsInHold(appointments, standing.n)
    : ended(appointments, standing, { how: 'cancelled', at: stamp(context), by: 'staff' });
};

/** The question of product.md section 5, answered with the hold: for every interview that lies ahead inside it. */
export const withHeldInterviews = (
  record: InterviewRecord,
  hold: AnsweredHold,
  context: EntryContext,
): InterviewRecord => ({
  ...record,
  followUps: Object.fromEntries(
    Object.entries(record.followUps).map(([id, facts]) => {
      if (facts.outcome) return [id, facts];
      return [id, { ...facts, appointments: answered({ ...facts, stream: 'interviews' }, hold, context) }];
    }),
  ),
});

/** The same for a check-in. */
export const withHeldCheckIn = (record: CheckInRecord, hold: AnsweredHold, context: EntryContext): CheckInRecord => ({
  ...record,
  appointments: answered(record, hold, context),
});
