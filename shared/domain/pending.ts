import { isMessage, type AgendaItem } from './agenda-item.ts';
import { isAskedInHold } from './appointment-in-hold.ts';
import { blockedNow, endsAt, isForGood, leavesTooLate } from './blocked.ts';
import { appointmentOf } from './cause.ts';
import { isCry } from './cry-for-help.ts';
import { erasureDueAt, isBeingErased } from './erasure.ts';
import { isAboutErasure } from './erasure-watch.ts';
import { startOf } from './follow-up.ts';
import { isEndlessCall } from './needless-appointment.ts';
import { nextAttempt, type Attempting } from './fallback.ts';
import { inFlightUntil } from './in-flight.ts';
import { holdEnd, pauseAt, pausesOf } from './pause.ts';
import type { Escalation, ParticipantRecord, SkipReason } from './record.ts';
import { leavesAt } from './send-timing.ts';
import { isShelved } from './shelved-item.ts';
import type { StudyPlan } from './study-plan.ts';
import { abandonedSteps } from './waiting-steps.ts';
import type { Instant } from './zone.ts';

/** Working days in which an escalation is acknowledged before the next level is told (product.md section 5). */
export const ACKNOWLEDGE_WITHIN_WORKING_DAYS = 3;
export const HIGHEST_LEVEL = 3;

/** A message or piece of work that has no outcome yet, with the instant at which it may happen. */
export interface Pending {
  item: AgendaItem;
  attempting?: Attempting;
  goesAt: Instant;
  /** Its time has come, and this stands in its way for good: it ends so, for all to see. */
  blocked?: SkipReason;
}

/** When an escalation that nobody acknowledged reaches the next level; a hold's days do not count against anyone, but a cry for help waits for none. */
export const risesAt = (escalation: Escalation, plan: StudyPlan, record: ParticipantRecord): Instant => {
  if (escalation.state !== 'open' || escalation.level >= HIGHEST_LEVEL) return Infinity;
  const { zone, addWorkingDays } = plan.appointments;
  const pauses = isCry(escalation) ? [] : pausesOf(record, record.stream, zone);
  const threeDaysAfter = (instant: Instant): Instant => {
    const { day, minute } = zone.toLocal(instant);
    const rises = zone.toInstant(addWorkingDays(day, ACKNOWLEDGE_WITHIN_WORKING_DAYS), minute);
    const pause = pauseAt(pauses, rises);
    if (pause === undefined) return rises;
    return pause.to === Infinity ? Infinity : threeDaysAfter(pause.to);
  };
  return threeDaysAfter(Date.parse(escalation.levelSince));
};

const pendingMessage = (
  plan: StudyPlan,
  record: ParticipantRecord,
  item: AgendaItem,
  now: Instant,
  byKey: Map<string, AgendaItem>,
): Pending[] => {
  const attempting = nextAttempt(record, item);
  if (attempting === undefined) return [];
  const from = Math.max(attempting.from, now);
  const blocked = from > now ? undefined : blockedNow(plan, record, item, now);
  if (blocked === undefined)
    return [{ item, attempting, goesAt: leavesAt(plan, record, { item, attempting, from }, byKey) }];
  return isForGood(blocked) ? [{ item, attempting, goesAt: now, blocked }] : [];
};

/** Work that is blocked only waits: tasks, escalations and closings are never skipped, and a voided entry brings them back. */
const pendingWork = (plan: StudyPlan, record: ParticipantRecord, item: AgendaItem, now: Instant): Pending[] => {
  if (record.steps[item.key] !== undefined) return [];
  if (item.at <= now && blockedNow(plan, record, item, now) !== undefined) return [];
  return [{ item, goesAt: Math.max(item.at, now) }];
};

/** Items without an outcome; a hold that ends brings back what it held. */
export const pendingItems = (
  plan: StudyPlan,
  record: ParticipantRecord,
  agenda: AgendaItem[],
  now: Instant,
): Pending[] => {
  // Whoever waits for their release, or is to be erased, is not written to; that the erasure waits for its second person is told all the same.
  const isQuiet = record.held === true || isBeingErased(record);
  const byKey = new Map(agenda.map((item) => [item.key, item]));
  return agenda
    .filter((item) => item.skip === undefined && !isShelved(record, item) && (!isQuiet || isAboutErasure(item)))
    .flatMap((item) =>
      isMessage(item) ? pendingMessage(plan, record, item, now, byKey) : pendingWork(plan, record, item, now),
    );
};

const holdsEnd = (plan: StudyPlan, record: ParticipantRecord, now: Instant): Instant =>
  record.holds.reduce((earliest, hold) => {
    const end = holdEnd(hold, plan.appointments.zone);
    return end > now ? Math.min(earliest, end) : earliest;
  }, Infinity);

/** Whether something stands in a message's way for good once its time comes, however long sending hours hold it back. */
const endsUnsent = (plan: StudyPlan, record: ParticipantRecord, item: AgendaItem, from: Instant): boolean => {
  const blocked = blockedNow(plan, record, item, from);
  return blocked !== undefined && isForGood(blocked);
};

/** When somebody must look at each message and piece of work that is pending: when it goes, or when it ends without. */
const looksAt = (plan: StudyPlan, record: ParticipantRecord, agenda: AgendaItem[], now: Instant): Instant[] => {
  const pending = pendingItems(plan, record, agenda, now);
  return pending.map(({ item, attempting, goesAt }) => {
    if (attempting === undefined || goesAt <= now) return goesAt;
    const from = Math.max(attempting.from, now);
    if (from < goesAt && endsUnsent(plan, record, item, from)) return from;
    if (leavesTooLate(plan, record, item, { from, goesAt })) return from;
    return Math.min(goesAt, endsAt(plan, record, item, from));
  });
};

/** A question about an appointment inside a hold, and a call that one is off, end when that begins, also where nothing else happens then. */
const questionsEnd = ({ appointments: { zone } }: StudyPlan, record: ParticipantRecord): Instant =>
  Object.values(record.tasks).reduce((earliest, task) => {
    const isEnding = task.state === 'open' && (isAskedInHold(task) || isEndlessCall(task));
    const asked = isEnding ? appointmentOf(record, task) : undefined;
    return asked === undefined ? earliest : Math.min(earliest, startOf(asked, zone));
  }, Infinity);

const otherLooks = (plan: StudyPlan, record: ParticipantRecord, agenda: AgendaItem[], now: Instant): Instant[] => {
  if (isBeingErased(record)) return [erasureDueAt(record), inFlightUntil(record)];
  if (record.held) return [];
  const abandoned = abandonedSteps(record, agenda).length > 0 ? now : Infinity;
  return [abandoned, inFlightUntil(record), holdsEnd(plan, record, now), questionsEnd(plan, record)];
};

/**
 * The pointer: the earliest instant at which someone must look again (product.md section 2). Never later than anything pending;
 * undefined when nothing lies ahead.
 */
export const nextLook = (
  plan: StudyPlan,
  record: ParticipantRecord,
  agenda: AgendaItem[],
  now: Instant,
): Instant | undefined => {
  const pending = looksAt(plan, record, agenda, now);
  // Whoever waits for their release or their erasure may have cried for help all the same.
  const rising = Object.values(record.escalations).map((escalation) => risesAt(escalation, plan, record));
  const ending = Object.values(record.tasks).flatMap(({ state, until }) =>
    state === 'open' && until !== undefined ? [Date.parse(until)] : [],
  );
  const earliest = Math.min(...pending, ...rising, ...ending, ...otherLooks(plan, record, agenda, now));
  return earliest === Infinity ? undefined : Math.max(earliest, now);
};
