import { HIGHEST_LEVEL, risesAt } from './pending.ts';
import type { Role } from './protocol.ts';
import type { Escalation } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { raise, type Work, type WorkContext } from './work.ts';

const DEFAULT_ROLE: Record<number, Role> = { 1: 'coordinator', 2: 'leadCoordinator', 3: 'leadCoordinator' };

/** Who answers a level: as the ladder of the follow-up or the check-in plan says. */
const roleAtLevel = (plan: StudyPlan, escalation: Escalation, level: number): Role => {
  const [of = ''] = escalation.of.split('/');
  const timepoint = plan.timepoint(of);
  const ladder = timepoint?.ladder === undefined ? undefined : plan.protocol.ladders[timepoint.ladder];
  const steps = ladder?.booking ?? plan.protocol.checkIns[of]?.ladder ?? [];
  const named = steps.map((step) => step.escalate ?? step.close).find((each) => each?.level === level);
  return named?.to ?? DEFAULT_ROLE[level] ?? 'leadCoordinator';
};

/** An escalation that nobody acknowledged within three working days is told to the next level (product.md section 5). */
export const riseUnacknowledged = (work: Work, plan: StudyPlan, context: WorkContext): Work =>
  Object.values(work.escalations).reduce((current, escalation) => {
    if (risesAt(escalation, plan, context.record) > context.now) return current;
    const level = Math.min(escalation.level + 1, HIGHEST_LEVEL);
    const to = roleAtLevel(plan, escalation, level);
    return raise(current, { of: escalation.of, key: escalation.step, level, to, why: escalation.why }, context);
  }, work);
