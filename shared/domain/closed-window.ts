import { type AgendaItem, doesOf, isAgreedTo, isMessage } from './agenda-item.ts';
import { type CivilDay, weekdayOf } from './civil-date.ts';
import { windowOf } from './follow-up.ts';
import { inviteIn } from './invitation.ts';
import type { Consent } from './participation.ts';
import { type Step, type Timepoint, WEEKDAYS } from './protocol.ts';
import type { Escalation, InterviewRecord, Task } from './record.ts';
import { stepIdIn } from './step-key.ts';
import type { StudyPlan } from './study-plan.ts';
import { visitWindow, type VisitWindow } from './visit-window.ts';
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

interface Asked {
  booking: Step[];
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
  { booking, registered, consent }: Asked,
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
  const lastOpen = calendar.rollBackward(opens);
  const item = (suffix: string, definition: Step, workingDays: number): AgendaItem => {
    const nominal = calendar.addWorkingDays(lastOpen, -workingDays);
    return {
      key: `${timepoint.id}/${CLOSED_WINDOW}${suffix}`,
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

/** Work before a closed window whose days are not all closed any more, or that is none any more. */
export const isOfOpenedWindow = (
  plan: StudyPlan,
  record: InterviewRecord,
  { of = '', step }: Task | Escalation,
): boolean => {
  if (stepIdIn(step).split('.')[0] !== CLOSED_WINDOW) return false;
  const timepoint = plan.timepoint(of);
  const window = timepoint && windowOf(timepoint, record.anchors);
  return window === undefined || !isClosedThroughout(plan, window);
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
