import { scaleUtc } from '@visx/scale';

const DAY_MS = 86_400_000;

/** A civil date as a place on the axis; the same wherever it is read. */
export const dayOf = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** From the first to the last of these dates, with a little room. */
export const timeScale = (dates: readonly string[], from: number, to: number) => {
  const days = dates.map((date) => dayOf(date).getTime());
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(DAY_MS, (last - first) * 0.02);
  return scaleUtc({ domain: [new Date(first - room), new Date(last + room)], range: [from, to] });
};

export type TimeScale = ReturnType<typeof timeScale>;
