import { type BookingRow, localMinute, localText } from './bookings.ts';
import { clashes, covers, type Stretch, stretchOf, touches } from './double-booking.ts';
import type { Slot } from './slots.ts';

export interface FreeTime extends Pick<Slot, 'assessor' | 'site' | 'place' | 'mode'> {
  /** Local start. */
  at: string;
}

/** Free times begin at the quarters of an hour. */
const STEP_MINUTES = 15;
const DAY_MINUTES = 1_440;

export interface FreeTimesAsked {
  slots: Slot[];
  bookings: BookingRow[];
  /** Of the interview. */
  minutes: number;
  /** Local date-times; nothing begins before `from`, or at `to` or later. */
  from: string;
  to: string;
  /** Whether the study, or the slot's site, is closed on a day. */
  isClosed: (day: number, site: string | undefined) => boolean;
}

const startsIn = (slot: Slot, { minutes, from, to }: FreeTimesAsked): Stretch[] => {
  const first = Math.ceil(Math.max(localMinute(slot.from), localMinute(from)) / STEP_MINUTES) * STEP_MINUTES;
  const last = Math.min(localMinute(slot.to) - minutes, localMinute(to) - 1);
  const count = Math.max(0, Math.floor((last - first) / STEP_MINUTES) + 1);
  return Array.from({ length: count }, (_, at) => ({ start: first + at * STEP_MINUTES, minutes }));
};

/** Starts at which an interview fits: within open hours, outside leave and closed days, the way to the interviews around it included. In order of time. */
export const freeTimes = (asked: FreeTimesAsked): FreeTime[] => {
  const found = new Map<string, FreeTime>();
  for (const slot of asked.slots.filter(({ kind }) => kind === 'open')) {
    const { assessor, site, place, mode } = slot;
    const own = asked.slots.filter((each) => each.assessor === assessor);
    const leave = own.filter(({ kind }) => kind === 'leave');
    const taken = asked.bookings.filter((booking) => booking.assessor === assessor).map(stretchOf);
    for (const start of startsIn(slot, asked)) {
      const isFree =
        covers(slot, start) &&
        !asked.isClosed(Math.floor(start.start / DAY_MINUTES), site) &&
        !leave.some((each) => touches(each, start)) &&
        !taken.some((each) => clashes(start, each, own));
      const at = localText(start.start);
      const free = { assessor, at, ...(site ? { site } : {}), ...(place ? { place } : {}), ...(mode ? { mode } : {}) };
      if (isFree && !found.has(`${at} ${assessor}`)) found.set(`${at} ${assessor}`, free);
    }
  }
  return [...found.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, free]) => free);
};
