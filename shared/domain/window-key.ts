import type { AgendaItem } from './agenda-item.ts';
import type { CivilDay } from './civil-date.ts';
import { windowOf } from './follow-up.ts';
import type { Step } from './protocol.ts';
import type { Escalation, InterviewRecord, StepOutcome, Task } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { nominalDay, referenceDay } from './step-date.ts';
import { endingMarkOf, stepIdIn } from './step-key.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import type { VisitWindow } from './visit-window.ts';

/** What opens work, and nothing that is sent: a message that left does not leave again. */
const opensWork = ({ task, escalate, close }: Step): boolean => (task ?? escalate ?? close) !== undefined;

/** Whether it opened, or was skipped, for a window that has moved since. */
const endedBefore = (outcome: StepOutcome | undefined, from: CivilDay, calendar: SendingCalendar): boolean =>
  outcome !== undefined && calendar.zone.toLocal(Date.parse(outcome.at)).day < from;

/**
 * The first day on which a step can open work of this window: a closing on its own, any other with the ladder, so that a date that moves by
 * days asks for no call twice.
 */
const firstDayOf = (step: Step, ladder: readonly Step[], window: VisitWindow, calendar: SendingCalendar): CivilDay => {
  const days = (step.close ? [step] : ladder).map((each) => nominalDay(each, referenceDay(each, window), calendar));
  return calendar.rollBackward(Math.min(...days));
};

/** The key of a step, of which nothing ended before the first day on which it can open: `~2`, as of a second end of an appointment. */
export const keyFrom = (
  key: string,
  from: CivilDay,
  steps: Record<string, StepOutcome>,
  calendar: SendingCalendar,
): string => {
  let [named, n] = [key, 1];
  while (endedBefore(steps[named], from, calendar)) named = `${key}~${String((n += 1))}`;
  return named;
};

interface Opened {
  window: VisitWindow;
  steps: Record<string, StepOutcome>;
  calendar: SendingCalendar;
}

/** Of the booking clock. What opened for a window that has moved since opens anew for one that lies ahead, or is open again and so closes anew. */
export const windowKey = (
  of: string,
  step: Step,
  ladder: readonly Step[],
  { window, steps, calendar }: Opened,
): string => {
  const key = `${of}/${step.id}`;
  // Most lies ahead, and the days need not be counted.
  if (!opensWork(step) || steps[key] === undefined) return key;
  return keyFrom(key, firstDayOf(step, ladder, window, calendar), steps, calendar);
};

/** Nothing that a version puts behind its publication is this: it was there, of another window. */
export const closesAnew = ({ does, key }: AgendaItem): boolean => does === 'close' && endingMarkOf(key) !== '';

/** Whether what takes the place of a task opens, or has: a version that puts it behind its publication skips it, and then the task stays. */
export const isAskedAnew = ({ steps }: Pick<InterviewRecord, 'steps'>, key: string): boolean =>
  steps[key]?.state !== 'skipped';

/** Work of a window that has moved since, or is none any more: it did not close, or the ladder that asks for a booking begins anew. */
export const isOfMovedWindow = (plan: StudyPlan, record: InterviewRecord, work: Task | Escalation): boolean => {
  const { of = '' } = work;
  const timepoint = plan.timepoint(of);
  const ladder = ladderOf(plan, of)?.booking ?? [];
  const step = ladder.find((each) => opensWork(each) && each.id === stepIdIn(work.step));
  if (timepoint === undefined || step === undefined) return false;
  const window = windowOf(timepoint, record.anchors);
  if (window === undefined) return true;
  const key = windowKey(of, step, ladder, { window, steps: record.steps, calendar: plan.invitations });
  if (work.step === key) return false;
  // The one escalation of a follow-up is of its new window too, where it still stood when the same step opened there.
  return 'kind' in work ? isAskedAnew(record, key) : record.steps[key] === undefined;
};
