import type { CheckInPlan } from '../protocol.ts';
import type { CheckInRecord } from '../record.ts';
import type { StudyPlan } from '../study-plan.ts';
import { refused, type Refusal } from './entry.ts';

/** The plan of the participant's arm, with its id. */
export const planOfArm = (
  { protocol }: Pick<StudyPlan, 'protocol'>,
  arm: string | undefined,
): { id: string; checkIns: CheckInPlan } | undefined => {
  const { checkIns: id = '' } = protocol.arms.find((each) => each.id === arm) ?? {};
  const checkIns = protocol.checkIns[id];
  return checkIns && { id, checkIns };
};

export const checkInPlanOf = (
  record: CheckInRecord,
  plan: StudyPlan,
): { id: string; checkIns: CheckInPlan } | Refusal =>
  planOfArm(plan, record.arm) ??
  (record.arm === undefined
    ? refused('armMissing', '', 'give the arm first: it says whether there are check-ins')
    : refused('armWithoutCheckIns', '', 'correct the arm first: this one has no check-ins'));
