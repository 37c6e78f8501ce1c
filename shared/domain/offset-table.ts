import { utcOffset } from './utc-offset.ts';
import type { Instant } from './zone.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** Outside these years the offset at the edge holds; no date of a running trial lies there. */
const TABLE_FROM = Date.UTC(1990, 0, 1);
const TABLE_TO = Date.UTC(2061, 0, 1);
/** The table is read in stretches as they are asked for: all of it at once would cost a cold start 30 ms, a stretch costs one. */
const STRETCH_MS = 512 * MS_PER_DAY;
const LAST_STRETCH = Math.floor((TABLE_TO - 1 - TABLE_FROM) / STRETCH_MS);
/** A stretch knows more than itself, since a local time lies up to a day from the instant that is sought. */
const MARGIN_MS = 3 * MS_PER_DAY;
/** Shorter than the shortest stay of any zone in one offset (a week: Recife 2000, Gaza 2040), so that no two changes fall between two looks. */
const LOOK_EVERY_MS = 6 * MS_PER_DAY;

/** `offsets[i]` (in ms) holds in [starts[i], starts[i + 1]). */
export interface Stretch {
  starts: number[];
  /** The local clock's reading at each start had it not changed: before it the earlier offset is the one that is meant. */
  localStarts: number[];
  offsets: number[];
}

/** The first whole minute in (before, after] at which the offset is the later one. */
const changeBetween = (offsetAt: (instant: Instant) => number, before: Instant, after: Instant): Instant => {
  const offset = offsetAt(after);
  let [low, high] = [before, after];
  while (high - low > MS_PER_MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MS_PER_MINUTE) * MS_PER_MINUTE;
    if (offsetAt(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
};

const readStretch = (minutesAt: (instant: Instant) => number, index: number): Stretch => {
  const offsetAt = (instant: Instant): number => minutesAt(instant) * MS_PER_MINUTE;
  let before = Math.max(TABLE_FROM, TABLE_FROM + index * STRETCH_MS - MARGIN_MS);
  const end = Math.min(TABLE_TO, TABLE_FROM + (index + 1) * STRETCH_MS + MARGIN_MS);
  let known = offsetAt(before);
  const stretch: Stretch = { starts: [-Infinity], localStarts: [-Infinity], offsets: [known] };
  while (before < end) {
    const after = Math.min(end, before + LOOK_EVERY_MS);
    const offset = offsetAt(after);
    if (offset !== known) {
      const change = changeBetween(offsetAt, before, after);
      stretch.starts.push(change);
      stretch.localStarts.push(change + known);
      stretch.offsets.push(offset);
      known = offset;
    }
    before = after;
  }
  return stretch;
};

/** Index of the last value that is <= the one sought; the first value is -Infinity. */
export const lastNotAfter = (values: readonly number[], sought: number): number => {
  let low = 0;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= sought) low = middle;
    else high = middle;
  }
  return low;
};

/** The stretch of a zone's offsets around an instant. A local reading may be asked as if it were an instant: the margin covers the difference. */
export const offsetTable = (zoneName: string): ((time: number) => Stretch) => {
  const minutesAt = utcOffset(zoneName);
  const stretches = new Map<number, Stretch>();
  return (time) => {
    const index = Math.min(LAST_STRETCH, Math.max(0, Math.floor((time - TABLE_FROM) / STRETCH_MS)));
    const known = stretches.get(index);
    if (known) return known;
    const stretch = readStretch(minutesAt, index);
    stretches.set(index, stretch);
    return stretch;
  };
};
