import { type AgendaItem, doesOf, isAgreedTo, isMessage } from './agenda-item.ts';
import { type CivilDay, weekdayOf } from './civil-date.ts';
import { windowOf } from './follow-up.ts';
import { inviteIn } from './invitation.ts';
import type { Consent } from './participation.ts';
import { type Step, type Timepoint, WEEKDAYS } from './protocol.ts';
import type { Escalation, InterviewRecord, StepOutcome, Task } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { stepIdIn } from './step-key.ts';
import type { StudyPlan } from './study-plan.ts';
import { visitWindow, type VisitWindow } from './visit-window.ts';
import { isAskedAnew, keyFrom } from './window-key.ts';
import type { Instant } from './zone.ts';

/** Step id, and the reason of its work. */
export const CLOSED_WINDOW = 'closedWindow';

/** Open days before the closed ones begin: time to ask, and for the next two levels to be told before nobody is there. */
const ASK_WORKING_DAYS = 10;
const ESCALATE_WORKING_DAYS = 6;

const ask: Step = { id: CLOSED_WINDOW, from: 'opens', task: { kind: 'phone', to: 'coordinator' } };
const escalate: Step = { id: CLOSED_WINDOW, from: 'opens', escalate: { to: 'coordinator', level: 1 } };

/** Days on which the study would be at work, all of them closed: a weekend alone is what every study steps over. */
export const isClosedThroughout = (
  { invitations, protocol }: Pick<StudyPlan, 'invitations' | 'protocol'>,
  { opens, closes }: Pick<VisitWindow, 'opens' | 'closes'>,
): boolean => {
  if (opens === null || closes === null) return false;
  let hasWorkday = false;
  for (let day = opens; day <= closes; day += 1) {
    if (invitations.isSendingDay(day)) return false;
    hasWorkday ||= protocol.sending.days.some((weekday) => weekday === WEEKDAYS[weekdayOf(day)]);
  }
  return hasWorkday;
};

/** The last open day before closed ones. */
const lastOpenBefore = (opens: CivilDay, calendar: SendingCalendar): CivilDay => calendar.rollBackward(opens);

/** The first day on which its work can open: what opened before it was of another window. */
const firstDayOf = (opens: CivilDay, calendar: SendingCalendar): CivilDay =>
  calendar.addWorkingDays(lastOpenBefore(opens, calendar), -ASK_WORKING_DAYS);

interface Asked {
  booking: Step[];
  steps: Record<string, StepOutcome>;
  registered: Instant;
  consent?: Consent | undefined;
}

/**
 * Where every day of a window is closed, what rolls forward comes after it and is lost unheard (`windowClosed`), as do calls. Staff are
 * asked before the closed days begin, and it is escalated, unless something of the ladder asks in time. Built-in step.
 */
export const closedWindow = (
  plan: StudyPlan,
  timepoint: Timepoint,
  window: VisitWindow,
  ladder: readonly AgendaItem[],
  { booking, steps, registered, consent }: Asked,
): AgendaItem[] => {
  const { opens, closes } = window;
  if (opens === null || closes === null || !isClosedThroughout(plan, window)) return [];
  const calendar = plan.invitations;
  const end = calendar.zone.toInstant(closes + 1, 0);
  if (registered >= end) return [];
  const invite = inviteIn(timepoint, booking);
  const first = booking.findIndex((step) => step === invite);
  const asks = (item: AgendaItem, index: number): boolean => {
    if (item.skip !== undefined || item.at >= end) return false;
    // Work of before the registration opens at it; a message is gone.
    return !isMessage(item) || (index >= first && item.at >= registered && isAgreedTo(item, consent));
  };
  if (ladder.some(asks)) return [];
  const lastOpen = lastOpenBefore(opens, calendar);
  const firstDay = firstDayOf(opens, calendar);
  const item = (suffix: string, definition: Step, workingDays: number): AgendaItem => {
    const nominal = calendar.addWorkingDays(lastOpen, -workingDays);
    return {
      key: keyFrom(`${timepoint.id}/${CLOSED_WINDOW}${suffix}`, firstDay, steps, calendar),
      stream: 'interviews',
      clock: 'booking',
      of: timepoint.id,
      definition,
      does: doesOf(definition),
      nominal,
      at: calendar.atSendingTime(nominal),
    };
  };
  return [item('', ask, ASK_WORKING_DAYS), item('.escalation', escalate, ESCALATE_WORKING_DAYS)];
};

/** Work before a closed window that is none any more, has an open day by now, or lies in other closed days, where it is asked about anew. */
export const isOfOpenedWindow = (plan: StudyPlan, record: InterviewRecord, work: Task | Escalation): boolean => {
  const { of = '', step } = work;
  if (stepIdIn(step).split('.')[0] !== CLOSED_WINDOW) return false;
  const timepoint = plan.timepoint(of);
  const window = timepoint && windowOf(timepoint, record.anchors);
  if (window === undefined || window.opens === null || !isClosedThroughout(plan, window)) return true;
  const { invitations: calendar } = plan;
  const key = keyFrom(`${of}/${stepIdIn(step)}`, firstDayOf(window.opens, calendar), record.steps, calendar);
  return step !== key && isAskedAnew(record, key);
};

/** So far closed periods are known, and holidays for certain. */
const LOOK_AHEAD_DAYS = 3 * 366;

/** Whether somebody's window of the timepoint would be closed throughout, were its target on one of the days ahead. */
export const mayBeClosed = (
  plan: Pick<StudyPlan, 'invitations' | 'protocol'>,
  timepoint: Timepoint,
  today: CivilDay,
): boolean =>
  Array.from({ length: LOOK_AHEAD_DAYS }, (_, at) => today + at).some((target) =>
    isClosedThroughout(plan, visitWindow({ ...timepoint, target: 'P0D' }, target)),
  );
