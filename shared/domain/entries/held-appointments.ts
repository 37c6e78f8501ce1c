import { holdOver } from '../appointment-in-hold.ts';
import { standingAppointment } from '../follow-up.ts';
import type { Hold } from '../participation.ts';
import type { Appointment, InterviewRecord } from '../record.ts';
import { ended, hasBegun } from './appointments.ts';
import { stamp, type EntryContext } from './entry.ts';

/** What becomes of an interview that is booked inside a hold; left open, a task asks at once. */
export type HeldAppointment = 'stands' | 'cancelled';

const answered = (appointments: Appointment[], which: Appointment, answer: HeldAppointment, context: EntryContext) =>
  answer === 'stands'
    ? appointments.map((each) => (each === which ? { ...each, standsInHold: true } : each))
    : ended(appointments, which, { how: 'cancelled', at: stamp(context), by: 'staff' });

/** The question of product.md section 5, answered with the hold: for every interview that lies ahead inside it. */
export const withHeldAppointments = (
  record: InterviewRecord,
  hold: Hold,
  answer: HeldAppointment,
  context: EntryContext,
): InterviewRecord => ({
  ...record,
  followUps: Object.fromEntries(
    Object.entries(record.followUps).map(([id, facts]) => {
      const standing = standingAppointment(facts);
      if (standing === undefined || facts.outcome || hasBegun(standing, context)) return [id, facts];
      if (holdOver(standing, [hold], context.plan.appointments.zone) === undefined) return [id, facts];
      return [id, { ...facts, appointments: answered(facts.appointments, standing, answer, context) }];
    }),
  ),
});
