import { isEnteredLate, startOf } from './follow-up.ts';
import type { StepReference } from './protocol.ts';
import type { Appointment } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { momentAfter } from './step-date.ts';
import { DAY_MS, type Instant, type Zone } from './zone.ts';

/** A change of an appointment within a day is told at once, but not at night (product.md 4.2). Minutes of the day. */
export const URGENT_FROM_MINUTE = 7 * 60;
export const URGENT_TO_MINUTE = 21 * 60;

/** The one that a move replaced. */
export const replacedBy = ({ n, moved, enteredAt }: Appointment, all: Appointment[]): Appointment | undefined =>
  moved ? all.findLast((each) => each.n < n && each.end?.how === 'moved' && each.end.at === enteredAt) : undefined;

/** Whether one has its time by moves alone from that of another. */
export const isMovedFrom = (later: Appointment | undefined, n: number, all: Appointment[]): boolean => {
  const replaced = later && replacedBy(later, all);
  return replaced !== undefined && (replaced.n === n || isMovedFrom(replaced, n, all));
};

/** Whether one is at the time of another, as that one itself or by moves that led back to it. */
export const isBackAt = (later: Appointment, earlier: Appointment, all: Appointment[]): boolean =>
  later.at === earlier.at && (later.n === earlier.n || isMovedFrom(later, earlier.n, all));

/** What the participant knows of, of one and what it replaced: of a move to a time that had passed by then nobody is told. */
export const knownOf = (appointment: Appointment, all: Appointment[], zone: Zone): Appointment => {
  const before = replacedBy(appointment, all);
  return isEnteredLate(appointment, zone) && before !== undefined ? knownOf(before, all, zone) : appointment;
};

/** The time that a moved appointment takes the place of for the participant; undefined where it is the first. */
export const knownBefore = (appointment: Appointment, all: Appointment[], zone: Zone): Appointment | undefined => {
  const replaced = replacedBy(appointment, all);
  return replaced && knownOf(replaced, all, zone);
};

/**
 * A cancellation or move by staff of an appointment that lies within 24 hours, or that would have begun by when the ordinary message leaves;
 * also a move to a time so near that this would leave after it began.
 */
export const leavesAtOnce = (
  from: StepReference,
  appointment: Appointment,
  all: Appointment[],
  calendar: SendingCalendar,
): boolean => {
  const { zone } = calendar;
  if (from === 'cancelled') {
    const known = knownOf(appointment, all, zone);
    // No text says that a time is off which has passed: of a slip that is called off a person tells it, however far ahead the known time lies.
    return isUrgent(known, appointment.end, calendar, known === appointment ? DAY_MS : Infinity);
  }
  if (from !== 'moved') return false;
  const end = replacedBy(appointment, all)?.end;
  const known = knownBefore(appointment, all, zone);
  if (known === undefined || end?.by !== 'staff') return false;
  // It says when they were met, and they were there; or it is the time they know, after a slip that nobody was told of.
  if (isEnteredLate(appointment, zone) || known.at === appointment.at) return false;
  const tooLate = leftBy(Date.parse(appointment.enteredAt), calendar) >= startOf(appointment, zone);
  return tooLate || isUrgent(known, end, calendar);
};

/** A provider may take nothing for so long: a text that sending hours shut out by then leaves with the next ones. */
const PUT_OFF_MS = 3_600_000;

/** When an ordinary message about an entry has left at the latest, but for a longer outage. */
const leftBy = (enteredAt: Instant, calendar: SendingCalendar): Instant =>
  momentAfter(enteredAt + PUT_OFF_MS, calendar);

const isUrgent = (known: Appointment, end: Appointment['end'], calendar: SendingCalendar, within = DAY_MS): boolean => {
  if (end?.by !== 'staff') return false;
  const [begins, at] = [startOf(known, calendar.zone), Date.parse(end.at)];
  if (begins < at) return false;
  // On a Friday night of one on Sunday: the next ordinary message leaves on Monday.
  return begins - at < within || leftBy(at, calendar) >= begins;
};

/** At once between 07:00 and 21:00 local time on any day, else at the next 07:00. */
export const urgentInstant = (enteredAt: Instant, zone: Zone): Instant => {
  const { day, minute } = zone.toLocal(enteredAt);
  if (minute < URGENT_FROM_MINUTE) return zone.toInstant(day, URGENT_FROM_MINUTE);
  return minute < URGENT_TO_MINUTE ? enteredAt : zone.toInstant(day + 1, URGENT_FROM_MINUTE);
};

export const isUrgentOpen = (now: Instant, zone: Zone): boolean => {
  const { minute } = zone.toLocal(now);
  return minute >= URGENT_FROM_MINUTE && minute < URGENT_TO_MINUTE;
};
