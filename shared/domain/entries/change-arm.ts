import { standingAppointment } from '../follow-up.ts';
import type { Appointment, CheckInRecord } from '../record.ts';
import { ended, hasBegun } from './appointments.ts';
import { planOfArm } from './check-in-entry.ts';
import { entered, type Entered, type EntryContext, refused, stamp } from './entry.ts';

/** Nobody calls and nothing reminds of a check-in that is booked ahead once there are none. */
const calledOff = ({ appointments }: CheckInRecord, context: EntryContext): Appointment[] => {
  const ahead = standingAppointment({ appointments });
  return ahead === undefined || hasBegun(ahead, context)
    ? appointments
    : ended(appointments, ahead, { how: 'cancelled', at: stamp(context), by: 'staff' });
};

/** An arm without check-ins leaves nobody for a mentor to see. */
export const withoutCheckIns = (record: CheckInRecord, context: EntryContext): CheckInRecord => {
  const { mentor: _mentor, ...rest } = record;
  return { ...rest, appointments: calledOff(record, context) };
};

/** Touches the check-in record alone: no interview knows of an arm. In one with other check-ins a booked one stands, since its mentor keeps it. */
export const changeArm = (record: CheckInRecord, arm: string, context: EntryContext): Entered<CheckInRecord> => {
  const { plan } = context;
  if (!plan.protocol.arms.some((each) => each.id === arm))
    return refused('unknownArm', '/arm', `take one of ${plan.protocol.arms.map((each) => each.id).join(', ')}`);
  if (record.arm === arm) return entered(record);
  return entered({ ...(planOfArm(plan, arm) ? record : withoutCheckIns(record, context)), arm });
};
