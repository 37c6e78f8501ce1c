import { isoDate } from '../civil-date.ts';
import type { CheckInPlan } from '../protocol.ts';
import type { CheckIn, CheckInRecord } from '../record.ts';
import { ended, hasBegun } from './appointments.ts';
import { checkInPlanOf } from './check-in-entry.ts';
import {
  entered,
  type Entered,
  type EntryContext,
  type Refusal,
  refused,
  refuseFuture,
  signOfLifeOn,
  stamp,
} from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';

export type CheckInEntry = Pick<CheckIn, 'on' | 'kind' | 'setting' | 'minutes' | 'outcome'> & {
  /** Of one that was cancelled. */
  askedBy?: 'participant' | 'staff';
};

const APPOINTMENT_END = { held: 'held', missed: 'noShow', cancelled: 'cancelled' } as const;

/** Support may have run before somebody was entered here, but not before the day that it counts from. */
const refuseBeforeSupport = (
  { registeredAt, anchors }: CheckInRecord,
  { anchor }: CheckInPlan,
  on: string,
  { plan }: EntryContext,
): Refusal | undefined => {
  const registered = isoDate(plan.appointments.zone.toLocal(Date.parse(registeredAt)).day);
  const begins = anchors[anchor];
  const earliest = begins !== undefined && begins < registered ? begins : registered;
  return on < earliest ? refused('unfitField', '/on', `give a date that is not before ${earliest}`) : undefined;
};

/** Only a held contact counts; a missed one discharges nobody (F2.8), it ends the appointment it was booked for. */
export const recordCheckIn = (
  record: CheckInRecord,
  { askedBy = 'staff', ...entry }: CheckInEntry,
  context: EntryContext,
): Entered<CheckInRecord> => {
  const plan = checkInPlanOf(record, context.plan);
  if (isRefusal(plan)) return plan;
  const unfit = refuseFuture('/on', entry.on, context) ?? refuseBeforeSupport(record, plan.checkIns, entry.on, context);
  if (unfit) return unfit;
  const booked = record.appointments.find((each) => each.end === undefined && each.at.slice(0, 10) <= entry.on);
  // A check-in held in the morning says nothing about the one booked for the afternoon.
  const meant = booked !== undefined && (hasBegun(booked, context) || entry.outcome !== 'held') ? booked : undefined;
  const how = APPOINTMENT_END[entry.outcome];
  const by = entry.outcome === 'missed' ? 'participant' : entry.outcome === 'cancelled' ? askedBy : 'staff';
  return entered({
    ...record,
    checkIns: [...record.checkIns, { event: record.version + 1, ...entry, enteredAt: stamp(context) }],
    ...(meant
      ? { appointments: ended(record.appointments, meant, { how, at: stamp(context), by, on: entry.on }) }
      : {}),
    ...(entry.outcome === 'held' ? { lastSignOfLife: signOfLifeOn(entry.on, record.lastSignOfLife, context) } : {}),
  });
};
