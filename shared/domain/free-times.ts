import { type BookingRow, localMinute, localText } from './bookings.ts';
import { clashes, held, hoursOf, overlap, type Stretch, stretchOf } from './double-booking.ts';
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

const startsIn = (hours: Stretch, { minutes, from, to }: FreeTimesAsked): Stretch[] => {
  const first = Math.ceil(Math.max(hours.start, localMinute(from)) / STEP_MINUTES) * STEP_MINUTES;
  const last = Math.min(hours.end - minutes, localMinute(to) - 1);
  const count = Math.max(0, Math.floor((last - first) / STEP_MINUTES) + 1);
  return Array.from({ length: count }, (_, at) => first + at * STEP_MINUTES).map((start) => ({
    start,
    end: start + minutes,
  }));
};

const byAssessor = <Of extends { assessor?: string }>(all: Of[]): Map<string, Of[]> => {
  const groups = new Map<string, Of[]>();
  for (const each of all) {
    if (each.assessor === undefined) continue;
    const group = groups.get(each.assessor);
    if (group) group.push(each);
    else groups.set(each.assessor, [each]);
  }
  return groups;
};

/** Of one assessor; only what lies near the hours is looked at for each start. */
const freeOf = (slots: Slot[], bookings: BookingRow[], asked: FreeTimesAsked): FreeTime[] => {
  const hours = hoursOf(slots);
  const taken = bookings.map((booking) => held(stretchOf(booking), hours));
  return hours.open.flatMap((open) => {
    const { assessor, site, place, mode } = open.slot;
    if (asked.isClosed(Math.floor(open.start / DAY_MINUTES), site)) return [];
    const around = { open: hours.open.filter((each) => overlap(each, open)) };
    const reach = Math.max(...around.open.map(({ travel }) => travel));
    const near = taken.filter((each) => clashes(each, { ...open, travel: reach }));
    const leave = hours.leave.filter((each) => overlap(each, open));
    return startsIn(open, asked)
      .filter((start) => !leave.some((each) => overlap(each, start)))
      .filter((start) => !near.some((each) => clashes(held(start, around), each)))
      .map(({ start }) => ({
        assessor,
        at: localText(start),
        ...(site === undefined ? {} : { site }),
        ...(place === undefined ? {} : { place }),
        ...(mode === undefined ? {} : { mode }),
      }));
  });
};

/** Starts at which an interview fits: within open hours, outside leave and closed days, the way to the interviews around it included. In order of time. */
export const freeTimes = (asked: FreeTimesAsked): FreeTime[] => {
  const bookings = byAssessor(asked.bookings);
  const found = new Map<string, FreeTime>();
  for (const [assessor, slots] of byAssessor(asked.slots))
    for (const free of freeOf(slots, bookings.get(assessor) ?? [], asked)) {
      const name = `${free.at} ${assessor}`;
      if (!found.has(name)) found.set(name, free);
    }
  return [...found.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, free]) => free);
};
