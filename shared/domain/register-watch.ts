import type { AgendaItem } from './agenda-item.ts';
import type { CivilDay } from './civil-date.ts';
import { lastDayOf, windowOf } from './follow-up.ts';
import type { Participation } from './participation.ts';
import type { FollowUpFacts, InterviewRecord, SkipReason, Task } from './record.ts';
import type { Timepoint } from './protocol.ts';
import type { StudyPlan } from './study-plan.ts';
import { isAskedAnew, keyFrom } from './window-key.ts';
import type { Instant } from './zone.ts';

const stoppedBy = (participation: Participation, followUp: FollowUpFacts | undefined): SkipReason | undefined => {
  if (participation.life === 'dead') return 'dead';
  if (participation.life === 'emigrated') return 'emigrated';
  if (participation.register === 'stopped') return 'stopped';
  return followUp?.outcome ? 'outcome' : undefined;
};

interface RegisterFacts {
  anchors: Record<string, string>;
  participation: Participation;
  followUps: Record<string, FollowUpFacts>;
  steps?: InterviewRecord['steps'];
}

interface Due {
  key: string;
  nominal: CivilDay;
}

/** A date that is put off asks anew, of which day it is. */
const dueOf = (
  { appointments: calendar }: StudyPlan,
  timepoint: Timepoint,
  { anchors, steps = {} }: Pick<RegisterFacts, 'anchors' | 'steps'>,
): Due | undefined => {
  const window = windowOf(timepoint, anchors);
  if (window === undefined) return undefined;
  const nominal = lastDayOf(timepoint, window);
  return { key: keyFrom(`${timepoint.id}/register`, calendar.rollBackward(nominal), steps, calendar), nominal };
};

/** Work about a register whose day lies ahead again, or is none any more. */
export const isOfMovedRegister = (plan: StudyPlan, record: InterviewRecord, { of = '', step }: Task): boolean => {
  const timepoint = plan.timepoint(of);
  if (timepoint?.mode !== 'register') return false;
  const key = dueOf(plan, timepoint, record)?.key;
  return key !== step && (key === undefined || isAskedAnew(record, key));
};

/** A register timepoint never contacts the participant: its one item is a data manager's task (F1.10), due at target + notBefore. */
export const registerWatch = (
  plan: StudyPlan,
  timepoint: Timepoint,
  facts: RegisterFacts,
  registered: Instant,
): AgendaItem[] => {
  const due = dueOf(plan, timepoint, facts);
  if (due === undefined) return [];
  const { key, nominal } = due;
  const calendar = plan.appointments;
  const at = Math.max(calendar.atSendingTime(calendar.rollForward(nominal)), registered);
  const skip = stoppedBy(facts.participation, facts.followUps[timepoint.id]);
  const definition = {
    id: 'register',
    from: 'target',
    task: { kind: 'register', to: timepoint.to ?? 'dataManager' },
  } as const;
  const item: AgendaItem = {
    key,
    stream: 'interviews',
    clock: 'register',
    of: timepoint.id,
    definition,
    does: 'task',
    nominal,
    at,
  };
  return [skip === undefined ? item : { ...item, skip }];
};
