import type { Booking, SlotList } from '../answers.ts';
import { dateOf, endOf, minuteOf, partOfDay } from './days.ts';

/** A stretch of one day in minutes since midnight. */
interface Placed {
  key: string;
  start: number;
  end: number;
}

export interface PlacedSlot extends Placed {
  slot: SlotList['items'][number];
}

export interface PlacedBooking extends Placed {
  booking: Booking;
  /** Which of `of` columns it takes, where several stand at one time. */
  column: number;
  of: number;
}

/** One assessor's part of one day; `''` holds what nobody has been named for. */
export interface Lane {
  assessor: string;
  slots: PlacedSlot[];
  bookings: PlacedBooking[];
}

export interface DayColumn {
  date: string;
  isClosed: boolean;
  lanes: Lane[];
}

const byStart = (one: Placed, other: Placed): number => one.start - other.start || one.end - other.end;

/** Side by side where they stand at one time, so that none hides another. */
const inColumns = (bookings: Omit<PlacedBooking, 'column' | 'of'>[]): PlacedBooking[] => {
  const groups: PlacedBooking[][] = [];
  let until = -1;
  for (const each of bookings.toSorted(byStart)) {
    const group = each.start < until ? groups.at(-1) : undefined;
    const column = group ? freeColumn(group, each.start) : 0;
    const placed = { ...each, column, of: 1 };
    if (group) group.push(placed);
    else groups.push([placed]);
    until = Math.max(until, each.end);
  }
  return groups.flatMap((group) => {
    const of = Math.max(...group.map(({ column }) => column)) + 1;
    return group.map((each) => ({ ...each, of }));
  });
};

const freeColumn = (group: PlacedBooking[], start: number): number => {
  const taken = new Set(group.filter(({ end }) => end > start).map(({ column }) => column));
  let column = 0;
  while (taken.has(column)) column += 1;
  return column;
};

/** Of the head of an assessor's lane. */
export const headKey = (date: string, assessor: string): string => `${date} head ${assessor}`;

export const bookingKey = ({ at, participant, timepoint }: Booking): string => `${at} ${participant} ${timepoint}`;

const bookingsOn = (date: string, assessor: string, { bookings }: SlotList): PlacedBooking[] =>
  inColumns(
    bookings
      .filter((each) => dateOf(each.at) === date && (each.assessor ?? '') === assessor)
      .map((booking) => ({ key: bookingKey(booking), start: minuteOf(booking.at), end: endOf(booking), booking })),
  );

const slotsOn = (date: string, assessor: string, { items }: SlotList): PlacedSlot[] =>
  items
    .filter((slot) => slot.assessor === assessor)
    .flatMap((slot) => {
      const part = partOfDay(slot, date);
      return part ? [{ key: `${date} ${slot.kind} ${slot.from} ${slot.assessor}`, ...part, slot }] : [];
    })
    .toSorted(byStart);

/** Each with a lane on every day of the week, so that a person stands at the same place in all of them. */
export const assessorsIn = ({ items, bookings }: SlotList): string[] =>
  [...new Set([...items, ...bookings].map(({ assessor = '' }) => assessor))].sort((one, other) =>
    one === '' ? 1 : other === '' ? -1 : one.localeCompare(other),
  );

/** The days from the first to the last; a Saturday or Sunday on which there is nothing is left out. */
export const columnsOf = (dates: readonly string[], list: SlotList): DayColumn[] => {
  const assessors = assessorsIn(list);
  return dates
    .map((date) => ({
      date,
      isClosed: list.closed.includes(date),
      lanes: assessors.map((assessor) => ({
        assessor,
        slots: slotsOn(date, assessor, list),
        bookings: bookingsOn(date, assessor, list),
      })),
    }))
    .filter(({ lanes }, at) => {
      const isWeekday = at < 5;
      return isWeekday || lanes.some(({ slots, bookings }) => slots.some(isOpen) || bookings.length > 0);
    });
};

const isOpen = ({ slot }: PlacedSlot): boolean => slot.kind === 'open';

const USUAL = { first: 8, last: 16 };

/** Whole hours that are shown: a usual working day, and wider where something stands before or after it. */
export const hoursShown = (columns: readonly DayColumn[]): { first: number; last: number } => {
  const placed: Placed[] = columns.flatMap(({ lanes }) =>
    lanes.flatMap(({ slots, bookings }): Placed[] => [...slots.filter(isOpen), ...bookings]),
  );
  return {
    first: Math.min(USUAL.first, ...placed.map(({ start }) => Math.floor(start / 60))),
    last: Math.max(USUAL.last, ...placed.map(({ end }) => Math.ceil(end / 60))),
  };
};
