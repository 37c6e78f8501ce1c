import type { AgendaItem } from './agenda-item.ts';
import { withByHand } from './by-hand.ts';
import { checkInAgenda, checkInExpectation, type CheckInExpectation, type CheckInFacts } from './check-in-agenda.ts';
import { interviewAgenda } from './interview-agenda.ts';
import type { CheckInRecord, ParticipantRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** ISO dates of the contacts that a cadence counts, ascending: held, and with the mentor; the others of a team do other work (F1.8). */
export const countedContacts = ({ checkIns }: CheckInRecord): string[] =>
  checkIns
    .filter(({ outcome, kind }) => outcome === 'held' && kind === 'mentor')
    .map(({ on }) => on)
    .sort();

/** The plan of the participant's arm; an arm without one expects no check-ins. */
export const checkInFacts = (plan: StudyPlan, record: CheckInRecord): CheckInFacts | undefined => {
  const arm = plan.protocol.arms.find((each) => each.id === record.arm);
  if (arm?.checkIns === undefined) return undefined;
  return { ...record, plan: arm.checkIns, contacts: countedContacts(record) };
};

export const expectedCheckIn = (plan: StudyPlan, record: CheckInRecord): CheckInExpectation | undefined => {
  const facts = checkInFacts(plan, record);
  return facts && checkInExpectation(plan, facts);
};

/**
 * Everything planned for one record with its instant: computed at every look, never stored.
 * @param now of whoever looks to do it; without it what is planned leaves at its own instant
 */
export const agendaOf = (plan: StudyPlan, record: ParticipantRecord, now?: Instant): AgendaItem[] => {
  if (record.stream === 'interviews') return withByHand(plan, record, interviewAgenda(plan, record, now));
  const facts = checkInFacts(plan, record);
  return facts === undefined ? [] : withByHand(plan, record, checkInAgenda(plan, facts, now));
};
