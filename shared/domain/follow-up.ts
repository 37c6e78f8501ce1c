import { addDuration, civil, type CivilDay, parseDuration } from './civil-date.ts';
import { localInstant } from './local-time.ts';
import type { Timepoint } from './protocol.ts';
import type { Appointment, FollowUpFacts, ParticipantRecord, SkipReason } from './record.ts';
import { visitWindow, type VisitWindow } from './visit-window.ts';
import type { Instant, Zone } from './zone.ts';

const MINUTE_MS = 60_000;

/** The window of a participant's timepoint, or undefined when its anchor has no date. */
export const windowOf = (timepoint: Timepoint, anchors: Record<string, string>): VisitWindow | undefined => {
  const anchor = anchors[timepoint.anchor];
  return anchor === undefined ? undefined : visitWindow(timepoint, civil(anchor));
};

/** The last day on which it can be had in time; of a register the day of its task. */
export const lastDayOf = (timepoint: Timepoint, window: VisitWindow): CivilDay =>
  window.closes ?? addDuration(window.target, timepoint.notBefore ?? 'P0D');

/** Of a follow-up, or those of the check-ins, whatever plan they are of. */
export const appointmentsIn = (record: ParticipantRecord, of: string): Appointment[] =>
  record.stream === 'checkIns' ? record.appointments : (record.followUps[of]?.appointments ?? []);

/** The appointment in force: it stays so after it has passed, until an outcome, a no-show or a cancellation (product.md 4.3). */
export const standingAppointment = (facts: FollowUpFacts | undefined): Appointment | undefined =>
  facts?.appointments.find((appointment) => appointment.end === undefined);

/**
 * The appointment that stands at the time agreed under this number. After a slip that was corrected it has another number than the
 * reminders of it that were due before.
 */
export const standingAs = (appointments: Appointment[], n: number): Appointment | undefined => {
  const agreed = appointments.find((each) => each.n === n);
  if (agreed?.end?.how !== 'moved') return agreed?.end === undefined ? agreed : undefined;
  return appointments.find(({ at, end }) => end === undefined && at === agreed.at);
};

/** By staff, or by a stop: whoever wants no more interviews may still think that the one that is agreed stands. */
export const isCalledOff = ({ end }: Appointment): boolean =>
  end?.how === 'cancelled' && (end.by === 'staff' || end.final === true);

/**
 * What was booked anew at the time of one that was called off, whatever became of it since: that has an end of its own. An earlier one that
 * stands there again, since its end was taken back, counts as well.
 */
export const bookedAnew = ({ n, at, end }: Appointment, all: Appointment[]): Appointment | undefined =>
  end?.how === 'cancelled'
    ? all.findLast((other) => other.at === at && (other.n > n || other.end === undefined))
    : undefined;

/** When it begins: its local time in the study's zone. */
export const startOf = (appointment: Appointment, zone: Zone): Instant => localInstant(appointment.at, zone);

/** Entered once it had begun: it says when they met, or is a slip. */
export const isEnteredLate = (appointment: Appointment, zone: Zone): boolean =>
  startOf(appointment, zone) <= Date.parse(appointment.enteredAt);

/**
 * Since when an imported appointment is known that had passed by then: history, of which nobody is written to (product.md section 8).
 * undefined: it lay ahead, or was booked here. @param registered for people who waited for their release, that instant
 */
export const cameAsPastAt = (appointment: Appointment, registered: Instant, zone: Zone): Instant | undefined => {
  const known = Math.max(Date.parse(appointment.enteredAt), registered);
  return appointment.imported && startOf(appointment, zone) <= known ? known : undefined;
};

export const endOf = (appointment: Appointment, zone: Zone): Instant =>
  startOf(appointment, zone) + appointment.minutes * MINUTE_MS;

/** Why the booking clock stands still at an instant: booked then, or the follow-up has its outcome. Asked of many instants, it reads the entries once. */
export const bookingClockStops = (facts: FollowUpFacts | undefined): ((at: Instant) => SkipReason | undefined) => {
  const known = facts?.outcome === undefined ? Infinity : Date.parse(facts.outcome.enteredAt);
  const bookings = (facts?.appointments ?? []).map(({ enteredAt, end }) => ({
    from: Date.parse(enteredAt),
    to: end === undefined ? Infinity : Date.parse(end.at),
  }));
  return (at) => {
    if (at >= known) return 'outcome';
    return bookings.some(({ from, to }) => from <= at && at < to) ? 'booked' : undefined;
  };
};

/** Why no booking step goes at an instant: there was an outcome or a booking; undefined while the clock runs. */
export const bookingClockStoppedBy = (facts: FollowUpFacts | undefined, at: Instant): SkipReason | undefined =>
  bookingClockStops(facts)(at);

export type FollowUpState = 'planned' | 'open' | 'booked' | 'done' | 'notDone';

export interface FollowUpStatus {
  state: FollowUpState;
  reason?: string;
  /** Target passed, nothing booked. */
  overdue: boolean;
  closed: boolean;
  late: boolean;
}

/** States of product.md section 5; `overdue` and `closed` are derived and never stored. */
const followUpStatus = (window: VisitWindow, facts: FollowUpFacts | undefined, today: CivilDay): FollowUpStatus => {
  const outcome = facts?.outcome;
  const closes = window.closes ?? Infinity;
  if (outcome) {
    const late = outcome.outcome === 'done' && civil(outcome.on) > closes;
    return {
      state: outcome.outcome,
      ...(outcome.reason ? { reason: outcome.reason } : {}),
      overdue: false,
      closed: false,
      late,
    };
  }
  const booked = standingAppointment(facts) !== undefined;
  const opened = today >= (window.opens ?? window.target);
  const state = booked ? 'booked' : opened ? 'open' : 'planned';
  // A register is read later than its target, by a task of its own: nobody is to be booked.
  const isMet = window.opens !== null;
  return { state, overdue: isMet && !booked && today > window.target, closed: today > closes, late: false };
};

/** A visit that its anchor itself dates: whoever is enrolled has had it (product.md 4.1: BL is done on that date). */
export const isAnchorVisit = ({ mode, ladder, target }: Timepoint): boolean => {
  const { months, days } = parseDuration(target);
  return mode !== 'register' && ladder === undefined && months === 0 && days === 0;
};

/** Of the follow-up as its timepoint means it; see `followUpStatus`. */
export const statusAt = (
  timepoint: Timepoint,
  window: VisitWindow,
  facts: FollowUpFacts | undefined,
  today: CivilDay,
): FollowUpStatus => {
  const isHeld = isAnchorVisit(timepoint) && facts?.outcome === undefined && today >= window.target;
  return isHeld ? { state: 'done', overdue: false, closed: false, late: false } : followUpStatus(window, facts, today);
};
