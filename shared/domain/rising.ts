import { isCry } from './cry-for-help.ts';
import { stepIdIn } from './step-key.ts';
import { HIGHEST_LEVEL, risesAt } from './pending.ts';
import type { Role, Step } from './protocol.ts';
import type { Escalation } from './record.ts';
import { ladderOf, stepsIn, type StudyPlan } from './study-plan.ts';
import { raise } from './raise-escalation.ts';
import type { Work, WorkContext } from './work.ts';

const DEFAULT_ROLE: Record<number, Role> = { 1: 'coordinator', 2: 'leadCoordinator', 3: 'leadCoordinator' };

const stepsOf = (plan: StudyPlan, escalation: Escalation): Step[] => {
  if (isCry(escalation)) return [];
  const { of } = escalation;
  const [id = '', silence] = of.split('/');
  const ladder = silence === undefined ? ladderOf(plan, id) : undefined;
  return ladder === undefined ? (plan.protocol.checkIns[id]?.ladder ?? []) : stepsIn(ladder);
};

/** Who answers a level: as the ladder of the follow-up or the check-in plan says. */
export const roleAtLevel = (plan: StudyPlan, escalation: Escalation, level: number): Role => {
  const actions = stepsOf(plan, escalation).map((step) => step.escalate ?? step.close);
  return actions.find((each) => each?.level === level)?.to ?? DEFAULT_ROLE[level] ?? 'leadCoordinator';
};

/** Who hears of a level besides, however it was reached. */
const ccAtLevel = (plan: StudyPlan, escalation: Escalation, level: number): Role[] | undefined =>
  stepsOf(plan, escalation).find((step) => (step.escalate ?? step.close)?.level === level)?.cc;

/** Whether it stands higher than its step put it: then nobody acknowledged the level before. */
export const roseUnanswered = (plan: StudyPlan, escalation: Escalation): boolean => {
  const own = stepsOf(plan, escalation).find(({ id }) => id === stepIdIn(escalation.step));
  return escalation.level > ((own?.escalate ?? own?.close)?.level ?? 1);
};

/** An escalation that nobody acknowledged within three working days is told to the next level (product.md section 5). */
export const riseUnacknowledged = (work: Work, plan: StudyPlan, context: WorkContext): Work =>
  Object.values(work.escalations).reduce((current, escalation) => {
    if (risesAt(escalation, plan, context.record) > context.now) return current;
    const level = Math.min(escalation.level + 1, HIGHEST_LEVEL);
    const to = roleAtLevel(plan, escalation, level);
    const cc = ccAtLevel(plan, escalation, level);
    const spec = { of: escalation.of, key: escalation.step, level, to, ...(cc ? { cc } : {}), why: escalation.why };
    return raise(current, spec, context);
  }, work);
