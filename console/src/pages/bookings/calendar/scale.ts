import type { PlacedBooking } from './layout.ts';
import type { Place } from './placed.ts';

export interface HoursShown {
  first: number;
  last: number;
}

/** An hour has the height that the style sheet gives its row. */
const HOUR_REM = 3.25;

export const length = (minutes: number): string => `${String((minutes / 60) * HOUR_REM)}rem`;

const clamped = (minute: number, { first, last }: HoursShown): number =>
  Math.min(last * 60, Math.max(first * 60, minute)) - first * 60;

export const placeOf = ({ start, end }: { start: number; end: number }, hours: HoursShown): Place => {
  const top = clamped(start, hours);
  return { top: length(top), height: length(clamped(end, hours) - top) };
};

export const columnOf = ({ column, of }: PlacedBooking): Place => ({
  left: `${String((100 / of) * column)}%`,
  width: `${String(100 / of)}%`,
});
