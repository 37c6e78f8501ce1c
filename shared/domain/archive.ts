import { isByHandKey } from './by-hand.ts';
import { expectedCheckIn } from './record-agenda.ts';
import type { CheckInRecord, InterviewRecord, ParticipantRecord, StepOutcome } from './record.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import { stepOf } from './step-key.ts';

/** A finished step on its way to a DONE item, or back. */
export interface ShelvedStep {
  key: string;
  outcome: StepOutcome;
}

/** These must be looked at again where they stand: a receipt or a look-up may still change them. */
const IN_FLIGHT: StepOutcome['state'][] = ['sending', 'unknown', 'unconfirmed', 'waiting'];

const silenceOf = (key: string): string | undefined => /^(.+\/since-[^/]+)\//.exec(key)?.[1];

const endedFollowUps = (record: InterviewRecord): string[] =>
  Object.entries(record.followUps).flatMap(([id, { outcome }]) =>
    outcome && !record.archived?.includes(id) ? [id] : [],
  );

/** What follows an interview stays: an outcome that is voided and entered again must not thank anybody twice. */
const isAfter = (plan: StudyPlan, id: string, key: string): boolean =>
  ladderOf(plan, id)?.appointment.some((step) => step.from === 'done' && stepOf(key) === `${id}/${step.id}`) ?? false;

/** The letter of an interview that nobody held tells whether contact is lost (F4.7). */
const isLetterInVain = (record: ParticipantRecord, key: string, outcome: StepOutcome): boolean =>
  record.stream === 'interviews' &&
  outcome.state === 'sent' &&
  outcome.channel === 'letter' &&
  record.followUps[key.slice(0, key.indexOf('/'))]?.outcome?.outcome === 'notDone';

const isFinishedIn = (record: ParticipantRecord, plan: StudyPlan): ((key: string) => boolean) => {
  if (record.stream === 'interviews') {
    const ended = endedFollowUps(record);
    return (key) => ended.some((id) => key.startsWith(`${id}/`) && !isAfter(plan, id, key));
  }
  // Support that is only paused goes on with the same silence, so its ladder must still be known.
  const current = expectedCheckIn(plan, record)?.silence;
  return (key) => current !== undefined && silenceOf(key) !== undefined && silenceOf(key) !== current;
};

/** Takes the finished steps of what has ended out of the record, so that it stays small however long the trial lasts. */
export const shelve = <R extends ParticipantRecord>(
  record: R,
  plan: StudyPlan,
): { record: R; shelved: ShelvedStep[] } => {
  const isFinished = isFinishedIn(record, plan);
  const shelved = Object.entries(record.steps)
    // What staff sent by hand stands beside its entry, or it would look as if it had not left.
    .filter(([key, outcome]) => isFinished(key) && !isByHandKey(key) && !IN_FLIGHT.includes(outcome.state))
    .filter(([key, outcome]) => !isLetterInVain(record, key, outcome))
    .map(([key, outcome]) => ({ key, outcome }));
  const gone = new Set(shelved.map(({ key }) => key));
  const steps = Object.fromEntries(Object.entries(record.steps).filter(([key]) => !gone.has(key)));
  const ended = record.stream === 'interviews' ? endedFollowUps(record) : [];
  if (gone.size === 0 && ended.length === 0) return { record, shelved };
  return {
    record: { ...record, steps, ...(ended.length > 0 ? { archived: [...(record.archived ?? []), ...ended] } : {}) },
    shelved,
  };
};

/** Prefixes of the keys that must come back, because the outcome or the contact that ended them is no longer there. */
export const reopened = (before: ParticipantRecord, after: ParticipantRecord, plan: StudyPlan): string[] => {
  if (after.stream === 'interviews')
    return (after.archived ?? []).filter((id) => after.followUps[id]?.outcome === undefined).map((id) => `${id}/`);
  const silence = expectedCheckIn(plan, after)?.silence;
  const known = expectedCheckIn(plan, before as CheckInRecord)?.silence;
  return silence === undefined || silence === known ? [] : [`${silence}/`];
};

/** The record with the steps under these prefixes (`FU12/`) in it again; the same object without prefixes. */
export const unshelve = <R extends ParticipantRecord>(record: R, prefixes: string[], steps: ShelvedStep[]): R => {
  if (prefixes.length === 0) return record;
  const back = Object.fromEntries(steps.map(({ key, outcome }) => [key, outcome]));
  const archived = record.archived?.filter((id) => !prefixes.includes(`${id}/`));
  const { archived: _archived, ...rest } = record;
  return { ...rest, steps: { ...record.steps, ...back }, ...(archived?.length ? { archived } : {}) } as R;
};
