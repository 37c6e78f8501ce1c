import type { Step, Timepoint } from './protocol.ts';
import type { FollowUpFacts } from './record.ts';
import type { StudyPlan } from './study-plan.ts';

/** A card of thanks after an interview that was held (F4.1): off unless the protocol has the step, and the same in all arms. */
export const isIncentive = ({ task }: Step): boolean => task?.kind === 'incentive';

/** The step that gives the card of a follow-up; undefined where the protocol gives none. */
export const incentiveStep = ({ protocol }: StudyPlan, { ladder }: Timepoint): Step | undefined =>
  (ladder === undefined ? [] : (protocol.ladders[ladder]?.appointment ?? [])).find(
    (step) => isIncentive(step) && step.enabled !== false,
  );

/** Why nobody has to give it any more; it is due again when that is taken back. */
export const incentiveGone = (followUp: FollowUpFacts | undefined): string | undefined => {
  if (followUp?.incentive) return 'incentiveRecorded';
  return followUp?.outcome?.outcome === 'done' ? undefined : 'outcomeVoided';
};
