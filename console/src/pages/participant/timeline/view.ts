/** The stretch of time in sight, in milliseconds: local days and times are placed as if they were UTC, so that no zone moves them. */
export interface View {
  from: number;
  to: number;
}

const DAY_MS = 86_400_000;
/** Closer than a fortnight, days are so wide that one loses sight of the rest. */
const NARROWEST_MS = 14 * DAY_MS;
const MARGIN_MS = 30 * DAY_MS;

/** `2026-03-05`, `2026-03-05T10:30` or an instant in the study's zone. */
export const placeOf = (local: string): number =>
  Date.parse(local.length > '2026-03-05'.length ? `${local.slice(0, '2026-03-05T10:30'.length)}Z` : `${local}T00:00Z`);

/** All that there is, with a margin at both ends. */
export const wholeOf = (places: readonly number[]): View => ({
  from: Math.min(...places) - MARGIN_MS,
  to: Math.max(...places) + MARGIN_MS,
});

/** As wide as it is, but nowhere beyond what there is. */
const within = ({ from, to }: View, whole: View): View => {
  const width = Math.min(Math.max(to - from, NARROWEST_MS), whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - width);
  return { from: start, to: start + width };
};

export const centred = (view: View, at: number, whole: View): View => {
  const half = (view.to - view.from) / 2;
  return within({ from: at - half, to: at + half }, whole);
};

/** @param factor 0.5 shows half as long a stretch around the same middle, 2 twice as long. */
export const zoomed = (view: View, factor: number, whole: View): View => {
  const middle = (view.from + view.to) / 2;
  const half = Math.max(NARROWEST_MS, (view.to - view.from) * factor) / 2;
  return within({ from: middle - half, to: middle + half }, whole);
};

/** @param share of what is in sight, negative towards the past. */
export const panned = (view: View, share: number, whole: View): View => {
  const by = (view.to - view.from) * share;
  return within({ from: view.from + by, to: view.to + by }, whole);
};

export const isInSight = ({ from, to }: View, at: number): boolean => at >= from && at <= to;
