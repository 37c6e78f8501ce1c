import { phaseOn } from '../check-in-due.ts';
import { civil } from '../civil-date.ts';
import { standingAppointment } from '../follow-up.ts';
import { localInstant, parseLocal } from '../local-time.ts';
import type { CheckInPlan } from '../protocol.ts';
import type { CheckInRecord } from '../record.ts';
import { type AppointmentEntry, ended, withBooking } from './appointments.ts';
import type { Cancellation } from './cancel-appointment.ts';
import { checkInPlanOf } from './check-in-entry.ts';
import { entered, type Entered, type EntryContext, refused, stamp } from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';

/** Where neither the plan nor whoever books says how long (F1.6). */
const CHECK_IN_MINUTES = 60;

/** How long the plan has them meet on the day of the appointment. */
const plannedMinutes = (plan: CheckInPlan, { anchors }: CheckInRecord, at: string): number => {
  const anchor = anchors[plan.anchor];
  const day = parseLocal(at).day;
  const phase = anchor === undefined ? undefined : phaseOn(plan, civil(anchor), day);
  return phase?.minutes ?? CHECK_IN_MINUTES;
};

export const bookCheckIn = (
  record: CheckInRecord,
  entry: AppointmentEntry,
  context: EntryContext,
): Entered<CheckInRecord> => {
  const plan = checkInPlanOf(record, context.plan);
  if (isRefusal(plan)) return plan;
  const minutes = entry.minutes ?? plannedMinutes(plan.checkIns, record, entry.at);
  const ahead = localInstant(entry.at, context.plan.appointments.zone) > context.now;
  if (ahead && record.participation.life === 'dead')
    return refused('participantDied', '/at', 'correct the entry of the death first');
  const appointments = withBooking(record.appointments, { ...entry, minutes }, { of: plan.id, record }, context);
  return entered(appointments === record.appointments ? record : { ...record, appointments });
};

export const cancelCheckIn = (
  record: CheckInRecord,
  { askedBy }: Cancellation,
  context: EntryContext,
): Entered<CheckInRecord> => {
  const standing = standingAppointment(record);
  if (standing === undefined) return refused('noAppointment', '', 'book one first; none stands');
  const appointments = ended(record.appointments, standing, { how: 'cancelled', at: stamp(context), by: askedBy });
  return entered({ ...record, appointments });
};
