import type { AgendaItem } from './agenda-item.ts';
import type { CivilDay } from './civil-date.ts';
import { windowOf } from './follow-up.ts';
import type { Step } from './protocol.ts';
import type { Escalation, InterviewRecord, StepOutcome, Task } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { nominalDay, referenceDay } from './step-date.ts';
import { endingMarkOf, stepIdIn } from './step-key.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';

/** Whether a closing opened for a window that has moved since: before the first day on which this one can close. */
const openedBefore = (outcome: StepOutcome | undefined, nominal: CivilDay, calendar: SendingCalendar): boolean =>
  outcome?.state === 'opened' && calendar.zone.toLocal(Date.parse(outcome.at)).day < calendar.rollBackward(nominal);

/** A window that is open again, or lies ahead, closes anew: `~2`, as of a second end of an appointment. */
export const closingKey = (
  key: string,
  nominal: CivilDay,
  steps: Record<string, StepOutcome>,
  calendar: SendingCalendar,
): string => {
  let [named, n] = [key, 1];
  while (openedBefore(steps[named], nominal, calendar)) named = `${key}~${String((n += 1))}`;
  return named;
};

/** Nothing that a version puts behind its publication is this: it was there, of another window. */
export const closesAnew = ({ does, key }: AgendaItem): boolean => does === 'close' && endingMarkOf(key) !== '';

const closingOf = (plan: StudyPlan, { of = '', step }: Task | Escalation): Step | undefined =>
  ladderOf(plan, of)?.booking.find(({ id, close }) => close !== undefined && id === stepIdIn(step));

/** Work of a closing whose window did not close: it is open again, lies ahead, or is none any more. */
export const isOfMovedWindow = (plan: StudyPlan, record: InterviewRecord, work: Task | Escalation): boolean => {
  const timepoint = plan.timepoint(work.of ?? '');
  const closing = closingOf(plan, work);
  if (timepoint === undefined || closing === undefined) return false;
  const window = windowOf(timepoint, record.anchors);
  if (window === undefined) return true;
  const nominal = nominalDay(closing, referenceDay(closing, window), plan.invitations);
  const key = closingKey(`${timepoint.id}/${closing.id}`, nominal, record.steps, plan.invitations);
  // The one escalation of a follow-up is of its new closing too, where it still stood when that opened.
  return work.step !== key && ('kind' in work || record.steps[key] === undefined);
};
