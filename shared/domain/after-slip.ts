import { isEnteredLate, startOf } from './follow-up.ts';
import type { Appointment, InterviewRecord, StepOutcome } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { momentAfter } from './step-date.ts';
import { stepOf } from './step-key.ts';
import { knownBefore, leavesAtOnce, urgentInstant } from './urgent-change.ts';
import type { Instant, Zone } from './zone.ts';

/** When the message leaves that tells of an appointment as it was entered. */
const toldAt = (appointment: Appointment, all: Appointment[], calendar: SendingCalendar): Instant => {
  const enteredAt = Date.parse(appointment.enteredAt);
  return leavesAtOnce('moved', appointment, all, calendar)
    ? urgentInstant(enteredAt, calendar.zone)
    : momentAfter(enteredAt, calendar);
};

/** An entry bears the instant at which it was asked for. What is committed so late may have lost to the message itself, and clocks differ. */
const COMMITTED_WITHIN_MS = 60_000;

/**
 * A time that was corrected before anybody was written of it: "it is moved" would speak of an appointment that nobody knows. Whoever chose
 * it themselves does.
 */
export const isFirstTold = (appointment: Appointment, all: Appointment[], calendar: SendingCalendar): boolean => {
  if (appointment.askedBy === 'participant') return false;
  if (!appointment.moved) return !appointment.imported;
  const before = knownBefore(appointment, all, calendar.zone);
  return before !== undefined && isUntold(before, all, calendar);
};

/** Of one that has ended, by a move or otherwise. */
const endedAt = ({ end }: Appointment): string => end?.at ?? '';

/** Whether one had ended before a message could tell that it was entered. */
const isEndedUnwritten = (ended: Appointment, all: Appointment[], calendar: SendingCalendar): boolean =>
  Date.parse(endedAt(ended)) + COMMITTED_WITHIN_MS <= toldAt(ended, all, calendar);

/** Whether one that was replaced was so before anybody was written of it. */
const isUntold = (replaced: Appointment, all: Appointment[], calendar: SendingCalendar): boolean =>
  isEndedUnwritten(replaced, all, calendar) && isFirstTold(replaced, all, calendar);

/** Whoever chose it themselves has heard of it, or brought it along. */
const isEndedUnheard = (ended: Appointment, all: Appointment[], calendar: SendingCalendar): boolean =>
  ended.askedBy !== 'participant' && ended.imported !== true && isEndedUnwritten(ended, all, calendar);

/** The one that somebody was told of, where what it was moved to since was given up before anybody was written of that. */
const lastHeard = (appointment: Appointment, all: Appointment[], calendar: SendingCalendar): Appointment => {
  const known = knownBefore(appointment, all, calendar.zone);
  const isHeard = known === undefined || !isEndedUnheard(appointment, all, calendar);
  return isHeard || isUntold(known, all, calendar) ? appointment : lastHeard(known, all, calendar);
};

/**
 * One that was called off as whoever should come knows it: of a move that nobody was written of they would not know what is off, and come
 * at the time of before. A slip into the past is told by a person (`leavesAtOnce`).
 */
export const asHeard = (appointment: Appointment, all: Appointment[], calendar: SendingCalendar): Appointment => {
  const { zone } = calendar;
  const { at, minutes, mode, place } = lastHeard(appointment, all, calendar);
  const heard: Appointment = { ...appointment, at, minutes, mode, ...(place === undefined ? {} : { place }) };
  return isEnteredLate(appointment, zone) || startOf(heard, zone) <= Date.parse(endedAt(appointment))
    ? appointment
    : heard;
};

/** The one whose time an appointment has again, after a slip into the past of which nobody was told. */
export const heardAs = (
  appointment: Appointment,
  all: Appointment[],
  calendar: SendingCalendar,
): Appointment | undefined => {
  const known = knownBefore(appointment, all, calendar.zone);
  if (known?.at !== appointment.at) return undefined;
  return heardAs(known, all, calendar) ?? (isEndedUnheard(known, all, calendar) ? undefined : known);
};

/** What became of the reminder of a step, as one of this appointment. */
type ReminderOf = (appointment: Appointment) => StepOutcome | undefined;

/**
 * Whether it was given up between a slip and the commit of its correction, since nothing planned it then: a provider had put it off before.
 * What a later reminder overtook just after that is overtaken again.
 */
const isGivenUp = (outcome: StepOutcome | undefined, slipped: string, corrected: string): boolean =>
  outcome?.state === 'skipped' &&
  outcome.reason === 'superseded' &&
  outcome.at >= slipped &&
  Date.parse(outcome.at) < Date.parse(corrected) + COMMITTED_WITHIN_MS;

/** The one under whose number a reminder of this instant goes: as which the time stood then, before a slip or between two. */
export const remindedAs = (
  at: Instant,
  appointment: Appointment,
  all: Appointment[],
  calendar: SendingCalendar,
  reminderOf: ReminderOf,
): Appointment => {
  const known = knownBefore(appointment, all, calendar.zone);
  if (known?.at !== appointment.at || isUntold(known, all, calendar)) return appointment;
  const slipped = endedAt(known);
  const before = remindedAs(at, known, all, calendar, reminderOf);
  const outcome = reminderOf(before);
  // A slip is entered as of when it was asked for: what came due in that second may have left before it was committed.
  if (at >= Date.parse(slipped) && outcome === undefined) return appointment;
  return isGivenUp(outcome, slipped, appointment.enteredAt) ? appointment : before;
};

/** Fallbacks of a reminder that went under the number of an earlier one, and were given up in a slip between the two. */
export const fallbacksGivenUp = (
  key: string,
  { appointment, named }: { appointment: Appointment; named: Appointment },
  all: Appointment[],
  zone: Zone,
  steps: InterviewRecord['steps'],
): string[] => {
  const known = named === appointment ? undefined : knownBefore(appointment, all, zone);
  if (known === undefined) return [];
  const own = Object.entries(steps).filter(
    ([each, outcome]) => stepOf(each) === key && isGivenUp(outcome, endedAt(known), appointment.enteredAt),
  );
  return [...own.map(([each]) => each), ...fallbacksGivenUp(key, { appointment: known, named }, all, zone, steps)];
};
