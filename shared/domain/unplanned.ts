import { checkInsEnded } from './check-in-agenda.ts';
import { planOfArm } from './entries/check-in-entry.ts';
import type { BothRecords } from './entries/entry.ts';
import type { Protocol, Timepoint } from './protocol.ts';
import type { CheckInRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';

export interface Unplanned {
  anchor: string;
  /** Ids of the timepoints that count from it. */
  of: string[];
}

/** Whether a timepoint asks anybody for anything. */
export const isAsked = ({ mode, ladder }: Timepoint): boolean => mode === 'register' || ladder !== undefined;

/**
 * The dates that are missing where nothing that asks the participant for anything has one to count from: such a person is never invited,
 * until somebody enters it. One that is missing beside others is often one to come; a register alone keeps nobody in the trial.
 */
export const unplannedOf = (
  { timepoints }: Pick<Protocol, 'timepoints'>,
  anchors: Record<string, string>,
): Unplanned[] => {
  const asked = timepoints.filter(isAsked);
  const sought = asked.filter(({ ladder }) => ladder !== undefined);
  const isDated = ({ anchor }: Timepoint): boolean => anchors[anchor] !== undefined;
  if ((sought.length > 0 ? sought : asked).some(isDated)) return [];
  const undated = asked.filter((each) => !isDated(each));
  const missing = [...new Set(undated.map(({ anchor }) => anchor))];
  return missing.map((anchor) => ({
    anchor,
    of: undated.filter((each) => each.anchor === anchor).map(({ id }) => id),
  }));
};

/** The same of check-ins: who has an arm with them and lacks the date is never found overdue. */
const unplannedCheckIns = (plan: StudyPlan, record: CheckInRecord): Unplanned[] => {
  const named = planOfArm(plan, record.arm);
  if (named === undefined || checkInsEnded(record) || record.anchors[named.checkIns.anchor] !== undefined) return [];
  return [{ anchor: named.checkIns.anchor, of: [named.id] }];
};

/** Of both streams, each date once. */
export const unplannedFor = (plan: StudyPlan, { interviews, checkIns }: BothRecords): Unplanned[] => {
  const found = [...unplannedOf(plan.protocol, interviews.anchors), ...unplannedCheckIns(plan, checkIns)];
  const missing = [...new Set(found.map(({ anchor }) => anchor))];
  return missing.map((anchor) => ({
    anchor,
    of: found.filter((each) => each.anchor === anchor).flatMap(({ of }) => of),
  }));
};
