import type { BookingRow } from './bookings.ts';
import { clashes, covers, held, hoursOf, overlap, stretchOf } from './double-booking.ts';
import type { Slot } from './slots.ts';

/** Interviews, hours and leave around a time; of one assessor or of several. */
export interface Diary {
  bookings: BookingRow[];
  entered: Slot[];
  /** Leave that stands with the members of staff. */
  leave: Slot[];
}

export type WantedTime = Pick<BookingRow, 'at' | 'minutes' | 'assessor'>;

/** What stands in the way of a time. */
export interface Room {
  /** Another interview, the way to it included. */
  clash?: BookingRow;
  isAway: boolean;
  /** Of hours that somebody entered. */
  isOutside: boolean;
}

const of =
  (assessor: string | undefined) =>
  (each: { assessor?: string }): boolean =>
    each.assessor === assessor;

/** @param isIgnored whose own times are about to change too. Without an assessor only interviews that have none are in the way. */
export const roomFor = (diary: Diary, wanted: WantedTime, isIgnored: (participant: string) => boolean): Room => {
  const isTheirs = of(wanted.assessor);
  const time = stretchOf(wanted);
  const hours = hoursOf(diary.entered.filter(isTheirs));
  const others = diary.bookings.filter((each) => isTheirs(each) && !isIgnored(each.participant));
  const clash = others.find((other) => clashes(held(time, hours), held(stretchOf(other), hours)));
  const leave = [...hours.leave, ...hoursOf(diary.leave.filter(isTheirs)).leave];
  return {
    ...(clash ? { clash } : {}),
    isAway: leave.some((each) => overlap(each, time)),
    isOutside: hours.open.length > 0 && !hours.open.some((each) => covers(each, time)),
  };
};
