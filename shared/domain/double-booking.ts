import { type BookingRow, localMinute } from './bookings.ts';
import type { Slot } from './slots.ts';

/** A time of one assessor, in minutes of the calendar (`localMinute`); `end` is no longer in it. */
export interface Stretch {
  start: number;
  end: number;
}

/** An interview with the way before and after it. */
export interface Held extends Stretch {
  travel: number;
}

/** One assessor's slots, read once. */
export interface Hours {
  open: (Stretch & { travel: number; slot: Slot })[];
  leave: Stretch[];
}

/** Reads one assessor's slots once, for many questions. */
export const hoursOf = (slots: Slot[]): Hours => {
  const read = slots.map((slot) => ({
    slot,
    start: localMinute(slot.from),
    end: localMinute(slot.to),
    travel: slot.travelMinutes ?? 0,
  }));
  return {
    open: read.filter(({ slot }) => slot.kind === 'open'),
    leave: read.filter(({ slot }) => slot.kind === 'leave'),
  };
};

/** The time that a booking takes, in local minutes. */
export const stretchOf = ({ at, minutes }: Pick<BookingRow, 'at' | 'minutes'>): Stretch => {
  const start = localMinute(at);
  return { start, end: start + minutes };
};

/** Whether a time lies in another one, ends included. */
export const covers = (outer: Stretch, { start, end }: Stretch): boolean => outer.start <= start && end <= outer.end;

/** Whether two times share a minute: one that begins as the other ends does not. */
export const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/** With the travel of the open hours in which it begins; none outside the hours, where nobody said any. */
export const held = (stretch: Stretch, { open }: Pick<Hours, 'open'>): Held => {
  let travel = 0;
  for (const each of open)
    if (each.start <= stretch.start && stretch.start < each.end) travel = Math.max(travel, each.travel);
  return { ...stretch, travel };
};

/** Whether one assessor cannot do both: they overlap, or the way between them does not fit. */
export const clashes = (one: Held, other: Held): boolean => {
  const travel = Math.max(one.travel, other.travel);
  return one.start < other.end + travel && other.start < one.end + travel;
};
