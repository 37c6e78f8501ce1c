import { type BookingRow, localMinute } from './bookings.ts';
import type { Slot } from './slots.ts';

/** A time of one assessor, in minutes of the calendar (`localMinute`). */
export interface Stretch {
  start: number;
  minutes: number;
}

export const stretchOf = ({ at, minutes }: Pick<BookingRow, 'at' | 'minutes'>): Stretch => ({
  start: localMinute(at),
  minutes,
});

export const covers = (slot: Slot, { start, minutes }: Stretch): boolean =>
  localMinute(slot.from) <= start && start + minutes <= localMinute(slot.to);

export const touches = (slot: Slot, { start, minutes }: Stretch): boolean =>
  localMinute(slot.from) < start + minutes && start < localMinute(slot.to);

/** Travel of the open slot in which it begins; none outside the hours, where nobody said any. */
const travelOf = ({ start }: Stretch, slots: Slot[]): number =>
  slots
    .filter((slot) => slot.kind === 'open' && localMinute(slot.from) <= start && start < localMinute(slot.to))
    .reduce((longest, { travelMinutes = 0 }) => Math.max(longest, travelMinutes), 0);

/** Whether one assessor cannot do both: they overlap, or the way between them does not fit. @param slots those of the assessor */
export const clashes = (one: Stretch, other: Stretch, slots: Slot[]): boolean => {
  const travel = Math.max(travelOf(one, slots), travelOf(other, slots));
  return one.start < other.start + other.minutes + travel && other.start < one.start + one.minutes + travel;
};
