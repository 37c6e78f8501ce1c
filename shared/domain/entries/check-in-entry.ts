import type { CheckInPlan } from '../protocol.ts';
import type { CheckInRecord } from '../record.ts';
import type { StudyPlan } from '../study-plan.ts';
import { refused, type Refusal } from './entry.ts';

/** The plan of the participant's arm, with its id. */
export const planOfArm = (
  { protocol }: Pick<StudyPlan, 'protocol'>,
  arm: string | undefined,
): { id: string; checkIns: CheckInPlan } | undefined => {
  const own = protocol.arms.find((each) => each.id === arm)?.checkIns;
  const plan = Object.entries(protocol.checkIns).find(([id]) => id === own);
  return plan && { id: plan[0], checkIns: plan[1] };
};

export const checkInPlanOf = (
  record: CheckInRecord,
  plan: StudyPlan,
): { id: string; checkIns: CheckInPlan } | Refusal =>
  planOfArm(plan, record.arm) ??
  (record.arm === undefined
    ? refused('armMissing', '', 'give the arm first: it says whether there are check-ins')
    : refused('armWithoutCheckIns', '', 'correct the arm first: this one has no check-ins'));
