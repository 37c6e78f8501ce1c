import { addDuration, addMonths, partsOf, type CivilDay } from './civil-date.ts';
import type { CheckInPhase, CheckInPlan } from './protocol.ts';

/** `[start, end)` of a month or week counted from the plan's anchor, never from the calendar month (R7.7). */
interface Bucket {
  start: CivilDay;
  end: CivilDay;
}

const DAYS_PER_WEEK = 7;

/** The phase in force on a day; undefined before the first and after the last. */
export const phaseOn = (plan: CheckInPlan, anchor: CivilDay, day: CivilDay): CheckInPhase | undefined =>
  plan.phases.find(
    ({ from, to }) => addDuration(anchor, from) <= day && (to === undefined || day < addDuration(anchor, to)),
  );

/** The week or month, counted from the anchor, in which a day lies; its end is no longer in it. */
export const bucketOn = (per: 'week' | 'month', anchor: CivilDay, day: CivilDay): Bucket => {
  if (per === 'week') {
    const start = anchor + Math.floor((day - anchor) / DAYS_PER_WEEK) * DAYS_PER_WEEK;
    return { start, end: start + DAYS_PER_WEEK };
  }
  const a = partsOf(anchor);
  const d = partsOf(day);
  let index = (d.year - a.year) * 12 + d.month - a.month;
  if (addMonths(anchor, index) > day) index -= 1;
  return { start: addMonths(anchor, index), end: addMonths(anchor, index + 1) };
};

/** Slot j of a bucket of L days ends on day floor(j·L/count) of it; day 1 is its first. */
export const slotEnds = ({ start, end }: Bucket, count: number): CivilDay[] =>
  Array.from({ length: count }, (_, index) => start + Math.floor(((index + 1) * (end - start)) / count) - 1);

/** The month or week of a day and its slots; undefined where the phase in force counts nothing. */
const slotsOn = (plan: CheckInPlan, anchor: CivilDay, day: CivilDay) => {
  const { per, count } = phaseOn(plan, anchor, day) ?? {};
  if (per === undefined || count === undefined) return undefined;
  const bucket = bucketOn(per, anchor, day);
  return { bucket, ends: slotEnds(bucket, count) };
};

const slotDue = (plan: CheckInPlan, anchor: CivilDay, start: CivilDay, held: CivilDay[]): CivilDay | undefined => {
  const last = held.at(-1);
  const slots = slotsOn(plan, anchor, last ?? start);
  if (slots === undefined) return undefined;
  const { bucket, ends } = slots;
  const heldInBucket = held.filter((day) => day >= bucket.start).length;
  // Slots that ended before the registration do not count; one that ends on its day still does.
  const mustEndAfter = last ?? start - 1;
  const open = ends.slice(heldInBucket).find((end) => end > mustEndAfter);
  return open ?? slotsOn(plan, anchor, bucket.end)?.ends[0];
};

export interface CheckInDue {
  due: CivilDay;
  /** Last day of the gap of the phase in force: a check-in booked up to it pauses the ladder. */
  gapEnds: CivilDay;
}

/**
 * When the next contact between mentor and participant is due (product.md 4.7): the end of the next slot of the anchor's month
 * or week, never later than the gap of the phase in force. It stays until a contact is held, however long that takes.
 * @param registered day of registration; slots before it expect nothing
 * @param contacts days of held contacts, ascending; those before the anchor belong to no phase and do not count
 */
export const checkInDue = (
  plan: CheckInPlan,
  anchor: CivilDay,
  registered: CivilDay | undefined,
  contacts: CivilDay[],
): CheckInDue | undefined => {
  const held = contacts.filter((day) => day >= anchor);
  const start = Math.max(anchor, registered ?? anchor);
  const reference = held.at(-1) ?? start;
  const phase = phaseOn(plan, anchor, reference);
  if (phase === undefined) return undefined;
  const slot = slotDue(plan, anchor, start, held);
  const gapEnds = reference + phase.maxGapDays;
  return { due: slot === undefined ? gapEnds : Math.min(slot, gapEnds), gapEnds };
};
