import { isMessage, type AgendaItem } from './agenda-item.ts';
import { isShelved } from './archive.ts';
import { blockedNow } from './blocked.ts';
import { nextAttempt, type Attempting } from './fallback.ts';
import { inFlightUntil } from './in-flight.ts';
import { holdEnd } from './pause.ts';
import type { Escalation, ParticipantRecord } from './record.ts';
import { leavesAt } from './send-timing.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** Working days in which an escalation is acknowledged before the next level is told (product.md section 5). */
export const ACKNOWLEDGE_WITHIN_WORKING_DAYS = 3;
export const HIGHEST_LEVEL = 3;

/** A message or piece of work that has no outcome yet, with the instant at which it may happen. */
export interface Pending {
  item: AgendaItem;
  attempting?: Attempting;
  goesAt: Instant;
}

/** When an escalation that nobody acknowledged reaches the next level. */
export const risesAt = (escalation: Escalation, plan: StudyPlan): Instant => {
  if (escalation.state !== 'open' || escalation.level >= HIGHEST_LEVEL) return Infinity;
  const { zone, addWorkingDays } = plan.appointments;
  const { day, minute } = zone.toLocal(Date.parse(escalation.levelSince));
  return zone.toInstant(addWorkingDays(day, ACKNOWLEDGE_WITHIN_WORKING_DAYS), minute);
};

/** Items without an outcome that nothing stands in the way of; a hold that ends brings the blocked ones back. */
export const pendingItems = (
  plan: StudyPlan,
  record: ParticipantRecord,
  agenda: AgendaItem[],
  now: Instant,
): Pending[] => {
  const byKey = new Map(agenda.map((item) => [item.key, item]));
  return agenda.flatMap((item): Pending[] => {
    if (item.skip !== undefined || isShelved(record, item)) return [];
    const attempting = isMessage(item) ? nextAttempt(record, item) : undefined;
    if (isMessage(item) ? attempting === undefined : record.steps[item.key] !== undefined) return [];
    const from = Math.max(attempting?.from ?? item.at, now);
    if (from <= now && blockedNow(plan, record, item, now) !== undefined) return [];
    if (attempting === undefined) return [{ item, goesAt: from }];
    return [{ item, attempting, goesAt: leavesAt(plan, record, item, from, byKey) }];
  });
};

const holdsEnd = (plan: StudyPlan, record: ParticipantRecord, now: Instant): Instant =>
  record.holds.reduce((earliest, hold) => {
    const end = holdEnd(hold, plan.appointments.zone);
    return end > now ? Math.min(earliest, end) : earliest;
  }, Infinity);

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
  if (record.held) return undefined;
  const pending = pendingItems(plan, record, agenda, now).map((each) => each.goesAt);
  const rising = Object.values(record.escalations).map((escalation) => risesAt(escalation, plan));
  const earliest = Math.min(...pending, ...rising, inFlightUntil(record), holdsEnd(plan, record, now));
  return earliest === Infinity ? undefined : Math.max(earliest, now);
};
