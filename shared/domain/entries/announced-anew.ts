import { appointmentStepKey, interviewEndsVoided } from '../ending-key.ts';
import { standingAppointment } from '../follow-up.ts';
import type { StepReference } from '../protocol.ts';
import type { InterviewRecord } from '../record.ts';
import { stepOf } from '../step-key.ts';
import { ladderOf, type StudyPlan } from '../study-plan.ts';
import { judgedAnew } from './judged-anew.ts';

const ANNOUNCES: readonly StepReference[] = ['booking', 'moved'];

/** Steps that announce the time that stands again, of a follow-up in which it had ended. */
const announcing = (before: InterviewRecord, after: InterviewRecord, of: string, plan: StudyPlan): string[] => {
  const standing = standingAppointment(after.followUps[of]);
  const was = before.followUps[of]?.appointments.find(({ n }) => n === standing?.n);
  if (standing === undefined || was?.end === undefined) return [];
  const steps = (ladderOf(plan, of)?.appointment ?? []).filter(({ from }) => ANNOUNCES.includes(from));
  const voided = interviewEndsVoided(after.voidedEnds, of, standing.n);
  return steps.map((step) => appointmentStepKey(of, standing.n, step, voided));
};

/**
 * What would have announced a time ended with it, unsent. Where the entry that ended it is taken back it is judged anew: nothing else tells
 * whoever knows an earlier time of the one that stands again. @param before as it was
 */
export const announcedAnew = (before: InterviewRecord, after: InterviewRecord, plan: StudyPlan): InterviewRecord => {
  const keys = Object.keys(after.followUps).flatMap((of) => announcing(before, after, of, plan));
  return judgedAnew(after, (reason, key) => reason === 'superseded' && keys.includes(stepOf(key)));
};
