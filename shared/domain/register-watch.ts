import type { AgendaItem } from './agenda-item.ts';
import { addDuration } from './civil-date.ts';
import { windowOf } from './follow-up.ts';
import type { Participation } from './participation.ts';
import type { FollowUpFacts, SkipReason } from './record.ts';
import type { Timepoint } from './protocol.ts';
import type { StudyPlan } from './study-plan.ts';
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
}

/** A register timepoint never contacts the participant: its one item is a data manager's task (F1.10), due at target + notBefore. */
export const registerWatch = (
  plan: StudyPlan,
  timepoint: Timepoint,
  facts: RegisterFacts,
  registered: Instant,
): AgendaItem[] => {
  const window = windowOf(timepoint, facts.anchors);
  if (window === undefined) return [];
  const calendar = plan.appointments;
  const nominal = timepoint.notBefore === undefined ? window.target : addDuration(window.target, timepoint.notBefore);
  const at = Math.max(calendar.atSendingTime(calendar.rollForward(nominal)), registered);
  const skip = stoppedBy(facts.participation, facts.followUps[timepoint.id]);
  const definition = {
    id: 'register',
    from: 'target',
    task: { kind: 'register', to: timepoint.to ?? 'dataManager' },
  } as const;
  const item: AgendaItem = {
    key: `${timepoint.id}/register`,
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
