import { DateTime, Duration } from 'luxon';
import type { CheckInPhase, CheckInPlan } from '../../shared/domain/protocol.ts';

const day = (iso: string): DateTime => DateTime.fromISO(iso, { zone: 'utc' });

/** Product.md 4.7 read aloud: when the next contact between mentor and participant is due. */
export const naiveCheckInDue = (
  plan: CheckInPlan,
  anchorDate: string,
  registered: string | undefined,
  contacts: string[],
): DateTime | undefined => {
  const anchor = day(anchorDate);
  const at = (offset: string): DateTime => anchor.plus(Duration.fromISO(offset));
  const phaseOn = (date: DateTime): CheckInPhase | undefined =>
    plan.phases.find(({ from, to }) => date >= at(from) && (to === undefined || date < at(to)));

  /** The bucket of a date: its first day, the day after its last one, and the last day of each slot. */
  const bucketOf = (date: DateTime) => {
    const phase = phaseOn(date);
    if (phase?.per === undefined || phase.count === undefined) return undefined;
    const count = phase.count;
    const edge = (i: number): DateTime => anchor.plus(phase.per === 'week' ? { weeks: i } : { months: i });
    let i = 0;
    while (edge(i + 1) <= date) i += 1;
    const first = edge(i);
    const days = edge(i + 1).diff(first, 'days').days;
    const slotEnds = Array.from({ length: count }, (_, j) =>
      first.plus({ days: Math.floor(((j + 1) * days) / count) - 1 }),
    );
    return { first, next: edge(i + 1), count, slotEnds };
  };
  const firstSlotAfter = (bucket: ReturnType<typeof bucketOf>): DateTime | undefined =>
    bucket && bucketOf(bucket.next)?.slotEnds[0];

  const held = contacts
    .map(day)
    .filter((date) => date >= anchor)
    .sort((a, b) => a.toMillis() - b.toMillis());
  const last = held.at(-1);
  const start = registered !== undefined && day(registered) > anchor ? day(registered) : anchor;
  const since = last ?? start;
  const gap = phaseOn(since)?.maxGapDays;
  if (gap === undefined) return undefined;
  const latest = since.plus({ days: gap });

  const bucket = bucketOf(since);
  let slot: DateTime | undefined;
  if (bucket && last) {
    const k = held.filter((date) => date >= bucket.first && date < bucket.next).length;
    const own = bucket.slotEnds[k];
    const after = own && own > last ? own : bucket.slotEnds.find((end, j) => j >= k && end > last);
    slot = k >= bucket.count ? firstSlotAfter(bucket) : (after ?? firstSlotAfter(bucket));
  } else if (bucket) {
    slot = bucket.slotEnds.find((end) => end >= start) ?? firstSlotAfter(bucket);
  }
  return slot !== undefined && slot < latest ? slot : latest;
};
