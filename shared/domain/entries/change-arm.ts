import type { CheckInRecord } from '../record.ts';
import { planOfArm } from './check-in-entry.ts';
import { entered, type Entered, type EntryContext, refused } from './entry.ts';

/** Touches the check-in record alone: no interview knows of an arm. An arm without check-ins leaves nobody for a mentor to see. */
export const changeArm = (record: CheckInRecord, arm: string, { plan }: EntryContext): Entered<CheckInRecord> => {
  if (!plan.protocol.arms.some((each) => each.id === arm))
    return refused('unknownArm', '/arm', `take one of ${plan.protocol.arms.map((each) => each.id).join(', ')}`);
  if (record.arm === arm) return entered(record);
  const { mentor, ...rest } = record;
  return entered({ ...rest, arm, ...(mentor !== undefined && planOfArm(plan, arm) ? { mentor } : {}) });
};
