import { standingAppointment } from '../follow-up.ts';
import { localInstant } from '../local-time.ts';
import type { CheckInRecord } from '../record.ts';
import { type AppointmentEntry, ended, withBooking } from './appointments.ts';
import type { Cancellation } from './cancel-appointment.ts';
import { checkInPlanOf } from './check-in-entry.ts';
import { entered, type Entered, type EntryContext, refused, stamp } from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';

export const bookCheckIn = (
  record: CheckInRecord,
  entry: AppointmentEntry & { minutes: number },
  context: EntryContext,
): Entered<CheckInRecord> => {
  const plan = checkInPlanOf(record, context.plan);
  if (isRefusal(plan)) return plan;
  const ahead = localInstant(entry.at, context.plan.appointments.zone) > context.now;
  if (ahead && record.participation.life === 'dead')
    return refused('participantDied', '/at', 'correct the entry of the death first');
  const appointments = withBooking(record.appointments, entry, { of: plan.id, record }, context);
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
