import { bucketOn, phaseOn, slotEnds } from './check-in-due.ts';
import { addDuration, type CivilDay } from './civil-date.ts';
import type { CheckInPlan } from './protocol.ts';

/** The days by which a plan counts one contact more, in `[from, to)`: only phases with a count count any (F1.6). */
export const expectedSlots = (plan: CheckInPlan, anchor: CivilDay, from: CivilDay, to: CivilDay): CivilDay[] => {
  const slots: CivilDay[] = [];
  let day = Math.max(anchor, from);
  while (day < to) {
    const phase = phaseOn(plan, anchor, day);
    if (phase === undefined) break;
    const phaseEnds = phase.to === undefined ? Infinity : addDuration(anchor, phase.to);
    if (phase.per === undefined || phase.count === undefined) {
      day = phaseEnds;
      continue;
    }
    const bucket = bucketOn(phase.per, anchor, day);
    const first = day;
    slots.push(...slotEnds(bucket, phase.count).filter((end) => end >= first && end < Math.min(to, phaseEnds)));
    day = Math.min(bucket.end, phaseEnds);
  }
  return slots;
};
