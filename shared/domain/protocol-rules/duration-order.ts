import { addDuration, civil, type CivilDay, parseDuration } from '../civil-date.ts';

/** Every day of a leap year and of the years around it: all that clamped months can do to a duration. */
const FIRST_ANCHOR = civil('2023-01-01');
const ANCHOR_COUNT = 4 * 365 + 1;
export const EVERY_ANCHOR: readonly CivilDay[] = Array.from(
  { length: ANCHOR_COUNT },
  (_, index) => FIRST_ANCHOR + index,
);

/** `P1Y` and `P12M`, or `P4W` and `P28D`, are the same; `P1M` and `P30D` never are. */
export const isSameDuration = (a: string, b: string): boolean => {
  const [first, second] = [parseDuration(a), parseDuration(b)];
  const isNothing = first.months === 0 && first.days === 0;
  return first.months === second.months && first.days === second.days && (isNothing || first.sign === second.sign);
};

/** Whether `later` lies after `earlier`, whatever the day they count from. */
export const isAlwaysAfter = (later: string, earlier: string): boolean =>
  EVERY_ANCHOR.every((anchor) => addDuration(anchor, later) > addDuration(anchor, earlier));

/** -1, 0 or 1. */
export const signOf = (offset: string): number => {
  const { sign, months, days } = parseDuration(offset);
  return months === 0 && days === 0 ? 0 : sign;
};
