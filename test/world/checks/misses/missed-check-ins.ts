import { addDuration, addMonths, civil, type CivilDay } from '../../../../shared/domain/civil-date.ts';
import type { CheckInPhase, CheckInPlan } from '../../../../shared/domain/protocol.ts';
import type { CheckInRecord } from '../../../../shared/domain/record.ts';
import type { LivedStudy } from '../lived.ts';
import { afterQuiet, type Miss, quietOf } from './miss.ts';
import type { WorkingDays } from './working-days.ts';

const DAYS_PER_WEEK = 7;
const MINUTE_MS = 60_000;

/** First day of the n-th month or week of a plan. */
const bucketStart = (per: 'week' | 'month', anchor: CivilDay, n: number): CivilDay =>
  per === 'week' ? anchor + n * DAYS_PER_WEEK : addMonths(anchor, n);

const bucketOf = (per: 'week' | 'month', anchor: CivilDay, day: CivilDay): number => {
  let n = 0;
  while (bucketStart(per, anchor, n + 1) <= day) n += 1;
  return n;
};

const slotsOf = (per: 'week' | 'month', anchor: CivilDay, n: number, count: number): CivilDay[] => {
  const [start, next] = [bucketStart(per, anchor, n), bucketStart(per, anchor, n + 1)];
  return Array.from({ length: count }, (_, j) => start + Math.floor(((j + 1) * (next - start)) / count) - 1);
};

const phaseOf = ({ phases }: CheckInPlan, anchor: CivilDay, day: CivilDay): CheckInPhase | undefined =>
  phases.find(
    ({ from, to }) => day >= addDuration(anchor, from) && (to === undefined || day < addDuration(anchor, to)),
  );

/** When the next contact is due, and the last day of the gap, as product.md 4.7 says it. */
const dueOf = (
  plan: CheckInPlan,
  anchor: CivilDay,
  registered: CivilDay,
  held: CivilDay[],
): { due: CivilDay; gapEnds: CivilDay } | undefined => {
  const last = held.at(-1);
  const counted = last ?? Math.max(anchor, registered);
  const phase = phaseOf(plan, anchor, counted);
  if (phase === undefined) return undefined;
  const gapEnds = counted + phase.maxGapDays;
  const { per, count } = phase;
  if (per === undefined || count === undefined) return { due: gapEnds, gapEnds };
  const n = bucketOf(per, anchor, counted);
  const [start, next] = [bucketStart(per, anchor, n), bucketStart(per, anchor, n + 1)];
  const k = held.filter((day) => day >= start && day < next).length;
  const open = slotsOf(per, anchor, n, count).filter(
    (end, j) => j >= k && (last === undefined ? end >= registered : end > last),
  );
  const later = phaseOf(plan, anchor, next);
  const following =
    later?.per === undefined || later.count === undefined
      ? []
      : slotsOf(later.per, anchor, bucketOf(later.per, anchor, next), later.count);
  const slot = (k >= count ? undefined : open[0]) ?? following[0];
  return { due: Math.min(slot ?? gapEnds, gapEnds), gapEnds };
};

const hasEnded = ({ participation, status: { work, supportNeeded } }: CheckInRecord): boolean =>
  participation.intervention === 'stopped' ||
  participation.life !== 'alive' ||
  ((work === 'employed' || work === 'education') && supportNeeded === false);

/** Silences between a participant and whoever supports them, as the facts now stand. */
export const missedCheckIns = (record: CheckInRecord, { protocol }: LivedStudy, days: WorkingDays): Miss[] => {
  const name = protocol.arms.find(({ id }) => id === record.arm)?.checkIns;
  const plan = name === undefined ? undefined : protocol.checkIns[name];
  const from = plan && record.anchors[plan.anchor];
  if (plan === undefined || name === undefined || from === undefined || hasEnded(record)) return [];
  const anchor = civil(from);
  const contacts = record.checkIns
    .filter(({ outcome, kind, on }) => outcome === 'held' && kind === 'mentor' && civil(on) >= anchor)
    .map(({ on }) => on)
    .sort();
  const expected = dueOf(plan, anchor, days.zone.toLocal(Date.parse(record.registeredAt)).day, contacts.map(civil));
  if (expected === undefined) return [];
  const booked = record.appointments.find(({ end }) => end === undefined);
  const [date = '', time = ''] = booked?.at.split('T') ?? [];
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const over =
    booked && civil(date) <= expected.gapEnds
      ? days.zone.toInstant(civil(date), minute) + booked.minutes * MINUTE_MS
      : 0;
  const of = `${name}/since-${contacts.at(-1) ?? from}`;
  const quiet = quietOf(record, days.zone);
  return plan.ladder.flatMap(({ id, from: reference, offset, escalate, enabled }): Miss[] => {
    if (reference !== 'due' || escalate === undefined || enabled === false || typeof offset !== 'string') return [];
    const at = Math.max(days.stepTime(days.onOrAfter(addDuration(expected.due, offset))), over);
    return [{ of, step: `${of}/${id}`, level: escalate.level, at: afterQuiet(quiet, at) }];
  });
};
