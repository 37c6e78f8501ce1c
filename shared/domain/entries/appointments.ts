import { sameValue } from '../change.ts';
import { isoDate } from '../civil-date.ts';
import { appointmentStepIn } from '../ending-key.ts';
import { standingAppointment, startOf } from '../follow-up.ts';
import { localInstant } from '../local-time.ts';
import type { Appointment, FollowUpFacts, ParticipantRecord } from '../record.ts';
import { stamp, type EntryContext } from './entry.ts';

export interface AppointmentEntry {
  /** Local time of the study's zone, `2026-04-28T10:30`. */
  at: string;
  minutes?: number;
  mode: Appointment['mode'];
  assessor?: string;
  place?: string;
  interpreter?: string;
  note?: string;
  askedBy?: 'participant' | 'staff';
}

/** A time that the clock skips becomes the one that people will see on it (product.md 4.6). */
const onTheClock = (at: string, { plan }: EntryContext): string => {
  const { zone } = plan.appointments;
  const { day, minute } = zone.toLocal(localInstant(at, zone));
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return `${isoDate(day)}T${hours}:${minutes}`;
};

type Known = Pick<ParticipantRecord, 'stream' | 'steps' | 'tasks'>;

/** Numbers are never used twice, also not after a voided booking: the keys of what was sent or called about it hold them. */
const nextNumber = (appointments: Appointment[], { stream, steps, tasks }: Known, of: string): number => {
  const keys = [...Object.keys(steps), ...Object.values(tasks).map(({ step }) => step)];
  const saidAbout = keys.flatMap((key) => appointmentStepIn(key, { stream, of })?.n ?? []);
  return 1 + Math.max(0, ...appointments.map(({ n }) => n), ...saidAbout);
};

/** Who comes was told how and where, and not whom they meet: another assessor takes nothing back of what they confirmed. */
export const isWhereTheySaid = (
  standing: Pick<Appointment, 'mode' | 'place'>,
  { mode, place }: AppointmentEntry,
): boolean => standing.mode === mode && standing.place === place;

/**
 * A time where none stands is a booking; another time for one that stands is a move; the same time with other details amends it.
 * @param keys of: timepoint id, or the check-in plan's id, with which the keys of its steps begin
 * @returns the list that was given, when nothing changes
 */
export const withBooking = (
  appointments: Appointment[],
  entry: AppointmentEntry & { minutes: number },
  keys: { of: string; record: Known },
  context: EntryContext,
): Appointment[] => {
  const details = { ...entry, at: onTheClock(entry.at, context) };
  const standing = standingAppointment({ appointments });
  if (standing?.at === details.at) {
    const { n, enteredAt, moved, imported, standsInHold } = standing;
    const confirmed = isWhereTheySaid(standing, details) ? standing.confirmed : undefined;
    const kept = { n, enteredAt, moved, imported, standsInHold, confirmed };
    const amended = {
      ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
      ...details,
    } as Appointment;
    return sameValue(amended, standing)
      ? appointments
      : appointments.map((each) => (each === standing ? amended : each));
  }
  const n = nextNumber(appointments, keys.record, keys.of);
  const fresh: Appointment = { n, ...details, enteredAt: stamp(context), ...(standing ? { moved: true } : {}) };
  const by = entry.askedBy ?? 'staff';
  const others = standing ? ended(appointments, standing, { how: 'moved', at: stamp(context), by }) : appointments;
  return [...others, fresh];
};

/** The appointments with one of them ended; it is found as the same object. */
export const ended = (
  appointments: Appointment[],
  which: Appointment,
  end: NonNullable<Appointment['end']>,
): Appointment[] => appointments.map((each) => (each === which ? { ...each, end } : each));

export const hasBegun = (appointment: Appointment, { now, plan }: EntryContext): boolean =>
  startOf(appointment, plan.appointments.zone) <= now;

/** The interview that somebody would still turn up for. */
export const interviewAhead = (facts: FollowUpFacts, context: EntryContext): Appointment | undefined => {
  const standing = standingAppointment(facts);
  return standing === undefined || facts.outcome || hasBegun(standing, context) ? undefined : standing;
};
