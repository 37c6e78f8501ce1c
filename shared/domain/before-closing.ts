import { windowOf } from './follow-up.ts';
import type { Step } from './protocol.ts';
import type { Escalation, InterviewRecord } from './record.ts';
import { nominalDay, referenceDay, stepInstant } from './step-date.ts';
import { stepIdIn } from './step-key.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import { windowKey } from './window-key.ts';
import type { Instant } from './zone.ts';

/** Why work of the booking clock is there. */
export const NOT_BOOKED = 'notBooked';

/**
 * What the escalation of a closing is where its window is open again: that nobody has booked was escalated before, at a time that has come
 * in this window too, and is so still. Its level never falls. Undefined where that is yet to come.
 */
export const beforeClosing = (
  plan: StudyPlan,
  record: InterviewRecord,
  escalation: Escalation,
  now: Instant,
): Escalation | undefined => {
  const { of, step } = escalation;
  const [timepoint, ladder] = [plan.timepoint(of), ladderOf(plan, of)?.booking ?? []];
  const window = timepoint && windowOf(timepoint, record.anchors);
  if (window === undefined || !ladder.some(({ id, close }) => close && id === stepIdIn(step))) return undefined;
  const { invitations: calendar } = plan;
  const keyOf = (each: Step): string => windowKey(of, each, ladder, { window, steps: record.steps, calendar });
  const hasCome = (each: Step): boolean =>
    stepInstant(each, nominalDay(each, referenceDay(each, window), calendar), calendar, -Infinity) <= now;
  const last = ladder.findLast((each) => each.escalate && hasCome(each) && record.steps[keyOf(each)] !== undefined);
  return last && { ...escalation, step: keyOf(last), why: NOT_BOOKED };
};
