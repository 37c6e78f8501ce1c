import { agendaOf } from './record-agenda.ts';
import type { AgendaBasis, ParticipantRecord } from './record.ts';
import { withPointer } from './settle.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

const isDue = ({ nextDueAt }: ParticipantRecord, now: Instant): boolean =>
  nextDueAt !== undefined && Date.parse(nextDueAt) <= now;

/** The record with the pointer that its facts ask for now. One that is due stays where it is: a worker is on its way to it. */
export const repointed = <R extends ParticipantRecord>(
  plan: StudyPlan,
  record: R,
  basis: AgendaBasis,
  now: Instant,
): R => {
  const anew = withPointer(plan, { ...record, agendaBasis: basis }, agendaOf(plan, record, now), now);
  return isDue(record, now) && isDue(anew, now) ? { ...anew, nextDueAt: record.nextDueAt } : anew;
};
