import { appointmentKey, appointmentStepKey, interviewEndsVoided } from './ending-key.ts';
import { isBeingErased } from './erasure.ts';
import { isCalledOff, isEnteredLate, standingAppointment, startOf } from './follow-up.ts';
import { callAfterStop } from './message-trouble.ts';
import type { Appointment, FollowUpFacts, InterviewRecord, StepOutcome, Task } from './record.ts';
import { momentAfter } from './step-date.ts';
import type { StudyPlan } from './study-plan.ts';
import { callOf, CANCELLED_CALL, type ToldChange } from './telling-call.ts';
import { announcementsOf, lastStartKnown, toldOf } from './told-change.ts';
import { needlessAppointment } from './needless.ts';
import { knownBefore, replacedBy } from './urgent-change.ts';
import { wentOut } from './went-out.ts';
import { openTellingCall, withOpened, type WorkContext } from './work.ts';
import type { Zone } from './zone.ts';

type At = Pick<WorkContext, 'now' | 'idOf'>;

const calledOff = (facts: FollowUpFacts | undefined): Appointment | undefined => {
  const last = facts?.appointments.at(-1);
  return last && isCalledOff(last) ? last : undefined;
};

/** What staff moved ahead of time, to a time that still lies ahead. */
const movedByStaff = (facts: FollowUpFacts | undefined, zone: Zone): Appointment | undefined => {
  const standing = standingAppointment(facts);
  if (facts === undefined || standing === undefined) return undefined;
  const known = knownBefore(standing, facts.appointments, zone);
  const isMoved = known !== undefined && known.at !== standing.at;
  const isByStaff = replacedBy(standing, facts.appointments)?.end?.by === 'staff';
  return isMoved && isByStaff && !isEnteredLate(standing, zone) ? standing : undefined;
};

/** Step of the call that tells a change. */
const callKey = ({ voidedEnds }: InterviewRecord, of: string, { n }: Appointment, change: ToldChange): string =>
  change === 'cancelled'
    ? appointmentStepKey(of, n, CANCELLED_CALL, interviewEndsVoided(voidedEnds, of, n))
    : `${appointmentKey(of, n)}/${callOf(change)}`;

interface Changed {
  of: string;
  about: Appointment;
  change: ToldChange;
}

/** One of which nobody knows whether it arrived announces nothing: the task that says so ends with the erasure. */
const isAnnounced = (plan: StudyPlan, record: InterviewRecord, { of, about, change }: Changed): boolean =>
  announcementsOf(plan, record, { of, n: about.n, change }).some(
    ({ state }) => wentOut(state) && state !== 'unconfirmed',
  );

const NEEDLESS = 'appointmentNeedless';

/** A call that an appointment is off, of before such calls said until when: it saves nobody once that would have begun. */
export const isEndlessCall = ({ why, until }: Pick<Task, 'why' | 'until'>): boolean =>
  why === NEEDLESS && until === undefined;

/** Whoever would come for nothing, and was not told, is called until they would have come. */
const withCall = (
  record: InterviewRecord,
  of: string,
  appointment: Appointment | undefined,
  plan: StudyPlan,
  { now, idOf, change = 'cancelled' }: At & { change?: ToldChange },
): InterviewRecord => {
  const calendar = plan.appointments;
  if (appointment === undefined) return record;
  const until = lastStartKnown(plan, record, of, appointment);
  if (until <= now) return record;
  const key = callKey(record, of, appointment, change);
  if (toldOf(plan, record, key) !== undefined) return record;
  const why = change === 'moved' ? callOf(change) : NEEDLESS;
  const spec = { key, of, why, until };
  return withOpened(record, (work) => openTellingCall(work, spec, { now, calendar, idOf, record }));
};

/**
 * Whoever agreed to a time that still lies ahead would come for nothing: a person tells them, since after the outcome no text says that it is over.
 * So it is with one that was cancelled a moment before the outcome.
 */
export const withNeedlessTold = (record: InterviewRecord, of: string, plan: StudyPlan, at: At): InterviewRecord => {
  const followUp = record.followUps[of];
  const needless = needlessAppointment(followUp, plan.appointments.zone) ?? calledOff(followUp);
  return withCall(record, of, needless, plan, at);
};

/** The same, of every outcome that an entry brought, or that stands beside what it changed. @param before as it was */
export const withOutcomesTold = (
  before: InterviewRecord,
  after: InterviewRecord,
  plan: StudyPlan,
  at: At,
): InterviewRecord =>
  Object.entries(after.followUps).reduce((told, [of, facts]) => {
    const isChanged = facts.outcome !== undefined && before.followUps[of] !== facts;
    return isChanged ? withNeedlessTold(told, of, plan, at) : told;
  }, after);

/** Whether the text of it had left, or somebody was asked to call. */
const isBeingTold = (plan: StudyPlan, record: InterviewRecord, changed: Changed): boolean => {
  const call = callKey(record, changed.of, changed.about, changed.change);
  return isAnnounced(plan, record, changed) || Object.values(record.tasks).some(({ step }) => step === call);
};

/** Of somebody who is to be erased no text leaves any more, also not that an interview is off or moved: a person tells them while there is a number. */
export const withChangesTold = (record: InterviewRecord, plan: StudyPlan, at: At): InterviewRecord => {
  if (!isBeingErased(record)) return record;
  return Object.entries(record.followUps).reduce((told, [of, facts]) => {
    if (facts.outcome !== undefined) return told;
    const off = calledOff(facts);
    const about = off ?? movedByStaff(facts, plan.appointments.zone);
    const change = off === undefined ? 'moved' : 'cancelled';
    if (about === undefined || isBeingTold(plan, told, { of, about, change })) return told;
    return withCall(told, of, about, plan, { ...at, change });
  }, record);
};

const TOLD_NOBODY: readonly string[] = ['skipped', 'failed', 'unconfirmed'] satisfies StepOutcome['state'][];

/** The text that a stop calls for would leave once their time has come, as over a weekend. */
const leavesTooLate = ({ appointments: calendar }: StudyPlan, off: Appointment): boolean =>
  off.end?.final === true && momentAfter(Date.parse(off.end.at), calendar) >= startOf(off, calendar.zone);

const isUntold = (plan: StudyPlan, record: InterviewRecord, of: string, off: Appointment): boolean => {
  const told = announcementsOf(plan, record, { of, n: off.n, change: 'cancelled' });
  return told.length === 0 ? leavesTooLate(plan, off) : told.every(({ state }) => TOLD_NOBODY.includes(state));
};

/** What tells of a cancellation reaches nobody for sure, since they stopped or before, and the call for a new time ends with the stop. */
const withUntoldCalled = (record: InterviewRecord, plan: StudyPlan, { now, idOf }: At): InterviewRecord =>
  Object.entries(record.followUps).reduce((called, [of, facts]) => {
    const off = facts.outcome === undefined ? calledOff(facts) : undefined;
    if (off === undefined || !isUntold(plan, called, of, off)) return called;
    const context = { record: called, now, calendar: plan.appointments, idOf, plan };
    return withOpened(called, (work) => callAfterStop(work, of, off, context));
  }, record);

/** Of somebody who stopped meanwhile. @param before as it was */
export const withStopTold = (
  before: InterviewRecord,
  after: InterviewRecord,
  plan: StudyPlan,
  at: At,
): InterviewRecord => (before.stopped.length === after.stopped.length ? after : withUntoldCalled(after, plan, at));
