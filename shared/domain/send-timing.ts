import { comesBefore, type AgendaItem } from './agenda-item.ts';
import { isChangeOfAppointment } from './blocked.ts';
import { invitesToNothing } from './by-hand.ts';
import { parseDuration } from './civil-date.ts';
import { startOf } from './follow-up.ts';
import { type Pause, pauseAt } from './pause.ts';
import { wentOut } from './went-out.ts';
import type { ParticipantRecord } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import type { StudyPlan } from './study-plan.ts';
import { isUrgentOpen, URGENT_TO_MINUTE, urgentInstant } from './urgent-change.ts';
import { minuteOfDay, type Instant, type Zone } from './zone.ts';

const SECOND_MS = 1000;

/** Messages of a fixed appointment always go; all others are invitations, which grow stale and count in the caps. */
export const isFixed = (item: AgendaItem): boolean =>
  item.clock !== 'booking' && ['appointment', 'booking', 'moved', 'cancelled'].includes(item.definition.from);

/** What belongs to an appointment counts for its number and is never refused, the text after a missed interview included (ADR 6). */
export const isCappedByNumber = (item: AgendaItem): boolean => {
  const isOfMissed = item.stream === 'interviews' && item.definition.from === 'noShow';
  return !isFixed(item) && !isOfMissed;
};

/** Whoever writes by hand is at work: a closed period of invitations holds back nothing that they mean to send. */
export const calendarOf = (plan: StudyPlan, item: AgendaItem): SendingCalendar =>
  isFixed(item) || item.clock === 'byHand' ? plan.appointments : plan.invitations;

/** Whoever sits with the participant has left after that, and the text would come as a surprise. */
const READER_IS_THERE_MS = 3_600_000;

/** The last instant at which an invitation may go: `staleAfter` behind its own, in days on which it was allowed to go (product.md 4.5). */
const lastInstantOf = (plan: StudyPlan, item: AgendaItem): Instant => {
  if (isFixed(item)) return Infinity;
  if (invitesToNothing(item)) return item.at + READER_IS_THERE_MS;
  const calendar = calendarOf(plan, item);
  const { day, minute } = calendar.zone.toLocal(item.at);
  const { days, months } = parseDuration(plan.protocol.limits.staleAfter);
  return calendar.zone.toInstant(calendar.addWorkingDays(day, days + months * 30), minute);
};

/** Whether its last instant has passed; never of what is said of an appointment. */
export const isStale = (plan: StudyPlan, item: AgendaItem, now: Instant): boolean => now > lastInstantOf(plan, item);

/** What counts as an invitation (`perDay`): the booking clock's own, and of the interviews what staff send by hand. */
const isCounted = (item: AgendaItem | undefined): boolean =>
  item?.clock === 'booking' || (item?.clock === 'byHand' && item.stream === 'interviews' && !invitesToNothing(item));

/** Invitations of the day; a fallback counts in no cap, and neither does what belongs to an appointment. */
export const countsInDay = (
  record: ParticipantRecord,
  plan: StudyPlan,
  day: number,
  itemsByKey: Map<string, AgendaItem>,
): number =>
  Object.entries(record.steps).filter(
    ([key, outcome]) =>
      wentOut(outcome.state) &&
      isCounted(itemsByKey.get(key)) &&
      plan.invitations.zone.toLocal(Date.parse(outcome.at)).day === day,
  ).length;

/** Whether the day's cap holds for this attempt. */
export const isCappedByDay = (item: AgendaItem, attempting: { key: string }): boolean =>
  isCounted(item) && attempting.key === item.key;

/** When a message that found its day full may leave: as early as whoever looks again on that day would let it. */
export const onNextDay = (plan: StudyPlan, item: AgendaItem, day: number): Instant => {
  const calendar = calendarOf(plan, item);
  return calendar.nextOpen(calendar.zone.toInstant(day + 1, 0));
};

/** When sending is next open for a message, from an instant on. */
const opensAt = (plan: StudyPlan, item: AgendaItem, from: Instant): Instant => {
  const calendar = calendarOf(plan, item);
  if (item.urgent) return isUrgentOpen(from, calendar.zone) ? from : urgentInstant(from, calendar.zone);
  return calendar.nextOpen(item.clock === 'booking' ? Math.max(from, plan.invitationsFrom ?? from) : from);
};

/** The first instant, from one on, at which neither the hours of sending nor a pause keep a message back; Infinity where none comes. */
export const earliestFrom = (plan: StudyPlan, item: AgendaItem, from: Instant, pauses: Pause[]): Instant => {
  if (from === Infinity) return from;
  const open = opensAt(plan, item, from);
  const pause = isChangeOfAppointment(item) ? undefined : pauseAt(pauses, open);
  return pause === undefined ? open : earliestFrom(plan, item, pause.to, pauses);
};

/** When a message that is due may leave: in sending hours, and an invitation not on a day that has its one already. */
export const leavesAt = (
  plan: StudyPlan,
  record: ParticipantRecord,
  { item, attempting, from }: { item: AgendaItem; attempting: { key: string }; from: Instant },
  itemsByKey: Map<string, AgendaItem>,
): Instant => {
  const open = opensAt(plan, item, from);
  if (!isCappedByDay(item, attempting)) return open;
  const { day } = calendarOf(plan, item).zone.toLocal(open);
  return countsInDay(record, plan, day, itemsByKey) < plan.protocol.limits.perDay ? open : onNextDay(plan, item, day);
};

/** What comes after an appointment (it was missed) is bound by no hour of it. */
const beginsAfter = (item: AgendaItem, zone: Zone): Instant =>
  item.appointment !== undefined && comesBefore(item) ? startOf(item.appointment, zone) : Infinity;

/** The last instant of a message that may leave now: until quiet hours, until it is stale, never past the appointment it is about. */
export const mayLeaveUntil = (plan: StudyPlan, item: AgendaItem, now: Instant): Instant => {
  const { zone } = plan.appointments;
  const closing = item.urgent ? URGENT_TO_MINUTE : minuteOfDay(plan.protocol.sending.to);
  const quietFrom = zone.toInstant(zone.toLocal(now).day, closing);
  return Math.min(quietFrom, lastInstantOf(plan, item), beginsAfter(item, zone));
};

/** How long a carrier may still try (pitfall 9). Whole seconds, never below 0. */
export const timeToLiveSeconds = (until: Instant, now: Instant): number =>
  Math.max(0, Math.floor((until - now) / SECOND_MS));
