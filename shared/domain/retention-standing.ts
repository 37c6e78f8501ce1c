import { civil, type CivilDay } from './civil-date.ts';
import { isContactLost } from './contact-lost.ts';
import { isAnchorVisit, lastDayOf, statusAt, windowOf } from './follow-up.ts';
import type { NotDoneReason } from './participation.ts';
import type { Timepoint } from './protocol.ts';
import type { FollowUpFacts, InterviewRecord } from './record.ts';
import type { StudyPlan, VersionLeft } from './study-plan.ts';
import { broughtAt, planAsOf, timepointWhenSettled } from './version-course.ts';
import { classify } from './visit-window.ts';
import type { Instant } from './zone.ts';

/** Where one follow-up of one person stands on a day; each person is in exactly one of them. */
export type RetentionState =
  | 'undated'
  | 'died'
  | 'emigrated'
  | 'planned'
  | 'open'
  | 'booked'
  | 'overdue'
  | 'stoppedAhead'
  | 'inWindow'
  | 'early'
  | 'late'
  | 'notDone'
  | 'stopped'
  | 'missing';

export interface RetentionStanding {
  state: RetentionState;
  reason?: NotDoneReason;
  contactLost: boolean;
}

/** Of the interview stream alone: nothing here knows an arm. */
export interface FollowedPerson {
  plan: StudyPlan;
  /** Versions that they had before `plan`, the oldest first. */
  earlier?: VersionLeft[];
  record: InterviewRecord;
  /** When death or emigration was entered; absent while alive. */
  lifeSince?: Instant;
  /** When the registers were stopped; absent while they may be read. */
  registerSince?: Instant;
}

/** The last day that is told of, and the instant at which it ends: what was entered from there on is not known yet. */
export interface AsOf {
  day: CivilDay;
  until: Instant;
}

/** Facts as they were known: an outcome, a booking and its end each carry when they were entered. */
const knownFacts = (facts: FollowUpFacts | undefined, until: Instant): FollowUpFacts | undefined => {
  if (facts === undefined) return undefined;
  const { outcome, appointments } = facts;
  const known = appointments.filter(({ enteredAt }) => Date.parse(enteredAt) < until);
  return {
    appointments: known.map(({ end, ...rest }) => (end && Date.parse(end.at) < until ? { ...rest, end } : rest)),
    ...(outcome && Date.parse(outcome.enteredAt) < until ? { outcome } : {}),
  };
};

/** Known by then, and come about by that day: the day of the entry, where no file told another. */
const hadLeft = ({ lifeSince, record, plan }: FollowedPerson, day: CivilDay, until: Instant): boolean =>
  lifeSince !== undefined &&
  lifeSince < until &&
  (record.leftOn === undefined ? plan.appointments.zone.toLocal(lifeSince).day : civil(record.leftOn)) <= day;

/** @param settled when the window had closed, if it had @param until what was entered from there on is not known */
const isStopped = (
  { plan, record, registerSince }: FollowedPerson,
  { mode }: Timepoint,
  settled: Instant,
  until: Instant,
): boolean => {
  if (mode === 'register') return registerSince !== undefined && registerSince < settled;
  const begins = (from: string, on: string | undefined): Instant =>
    on !== undefined && Date.parse(from) < until ? plan.appointments.zone.toInstant(civil(on), 0) : Date.parse(from);
  return record.stopped.some(
    ({ from, to, on, voided }) =>
      !voided && begins(from, on) < settled && (to === undefined || Date.parse(to) >= settled),
  );
};

/** Its window had closed when the version came that brought it, and nothing of it was entered: nobody could ever be asked. */
const cameTooLate = (
  { plan, earlier = [] }: FollowedPerson,
  { id }: Timepoint,
  lastDay: CivilDay,
  until: Instant,
): boolean => {
  const brought = broughtAt(id, earlier, until);
  return brought !== undefined && lastDay < plan.appointments.zone.toLocal(brought).day;
};

/** @returns undefined of what is not expected of them */
const stateOf = (
  person: FollowedPerson,
  timepoint: Timepoint,
  asOf: AsOf,
): Omit<RetentionStanding, 'contactLost'> | undefined => {
  const { record, plan, earlier } = person;
  const facts = knownFacts(record.followUps[timepoint.id], asOf.until);
  const window = windowOf(timepointWhenSettled(timepoint, facts?.outcome, plan, earlier), record.anchors);
  if (window === undefined) return { state: 'undated' };
  const outcome = facts?.outcome;
  if (outcome?.outcome === 'done') {
    const timeliness = classify(civil(outcome.on), window);
    return { state: timeliness === 'in-window' ? 'inWindow' : timeliness };
  }
  if (outcome)
    return outcome.reason === 'died' ? { state: 'died' } : { state: 'notDone', reason: outcome.reason ?? 'other' };
  if (isAnchorVisit(timepoint) && asOf.day >= window.target) return { state: 'inWindow' };
  const lastDay = lastDayOf(timepoint, window);
  const isUntouched = facts === undefined || facts.appointments.length === 0;
  if (isUntouched && cameTooLate(person, timepoint, lastDay, asOf.until)) return undefined;
  const { life } = record.participation;
  const ended = life !== 'alive' && hadLeft(person, Math.min(lastDay, asOf.day), asOf.until);
  if (ended && life === 'dead') return { state: 'died' };
  if (ended && timepoint.mode === 'register') return { state: 'emigrated' };
  const passed = asOf.day > lastDay;
  // What somebody said after the last day, by the day that a file tells or else that of the entry, does not reach back: a window that had closed unrecorded stays missing.
  const settled = Math.min(asOf.until, person.plan.appointments.zone.toInstant(lastDay + 1, 0));
  if (isStopped(person, timepoint, settled, asOf.until)) return { state: passed ? 'stopped' : 'stoppedAhead' };
  if (passed) return { state: 'missing' };
  const { state, overdue } = statusAt(timepoint, window, facts, asOf.day);
  if (overdue) return { state: 'overdue' };
  return { state: state === 'booked' || state === 'planned' ? state : 'open' };
};

/**
 * By timepoint id, of the protocol version that the person had by then; undefined for whoever was not enrolled yet, or waits for release.
 * A timepoint whose window had closed before a version brought it to them is left out.
 */
export const standingsOf = (person: FollowedPerson, asOf: AsOf): Record<string, RetentionStanding> | undefined => {
  const { record } = person;
  if (record.held || Date.parse(record.registeredAt) >= asOf.until) return undefined;
  const plan = planAsOf(person.plan, person.earlier ?? [], asOf.until);
  return Object.fromEntries(
    plan.protocol.timepoints.flatMap((timepoint): [string, RetentionStanding][] => {
      const standing = stateOf(person, timepoint, asOf);
      if (standing === undefined) return [];
      const mayBeLost = ['open', 'overdue', 'missing', 'notDone'].includes(standing.state);
      const contactLost = mayBeLost && isContactLost(record, timepoint.id, asOf.until);
      return [[timepoint.id, { ...standing, contactLost }]];
    }),
  );
};
