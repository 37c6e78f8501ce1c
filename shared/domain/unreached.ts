import { type CardReach, NOWHERE, type ReachedBy, reachedBy } from './card-reach.ts';
import { isoDate } from './civil-date.ts';
import { lostIn } from './contact-lost.ts';
import { isBeingErased } from './erasure.ts';
import { endedBy } from './follow-up-end.ts';
import { statusAt, windowOf } from './follow-up.ts';
import { heardOn, isLongUnused } from './number-use.ts';
import type { InterviewRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** How one person can be reached, for whoever must reach them. */
export interface Reached {
  /** By what they agreed to and have; none: nobody can. */
  channels: ReachedBy[];
  /** Follow-ups in which contact is lost. */
  lostIn: string[];
  /** The number that is texted was heard from or confirmed within 90 days; absent where there is none. */
  numberIsFresh?: boolean;
}

/** Whether an interview is still to be sought of somebody who gives them. */
const isSought = (record: InterviewRecord, plan: StudyPlan, now: Instant): boolean => {
  const today = plan.appointments.zone.toLocal(now).day;
  return plan.protocol.timepoints.some((timepoint) => {
    const facts = record.followUps[timepoint.id];
    const window = windowOf(timepoint, record.anchors);
    if (timepoint.ladder === undefined || window === undefined || facts?.outcome !== undefined) return false;
    return endedBy(record, timepoint, facts) === undefined && !statusAt(timepoint, window, facts, today).closed;
  });
};

const freshness = (record: InterviewRecord, reach: CardReach, plan: StudyPlan, today: string) => {
  const registered = isoDate(plan.appointments.zone.toLocal(Date.parse(record.registeredAt)).day);
  const knownSince = reach.knownSince ?? registered;
  return { numberIsFresh: !isLongUnused({ knownSince, heard: heardOn(record), today }) };
};

/** @returns undefined for whoever nobody seeks: who died, stopped or is to be forgotten, waits for release, or has nothing ahead and is not lost */
export const reachedOf = (
  record: InterviewRecord,
  reach: CardReach = NOWHERE,
  plan: StudyPlan,
  now: Instant,
): Reached | undefined => {
  const { held, participation } = record;
  if (isBeingErased(record) || held || participation.life === 'dead' || participation.interviews === 'stopped')
    return undefined;
  const lost = lostIn(record, plan, now);
  if (lost.length === 0 && !isSought(record, plan, now)) return undefined;
  const today = isoDate(plan.appointments.zone.toLocal(now).day);
  const channels = reachedBy(reach, record.consent, today);
  return { channels, lostIn: lost, ...(channels.includes('sms') ? freshness(record, reach, plan, today) : {}) };
};

export const isUnreachable = ({ channels, lostIn: lost }: Reached): boolean => channels.length === 0 || lost.length > 0;
