import { appointmentStepKey, interviewEndsVoided } from './ending-key.ts';
import { isBeingErased } from './erasure.ts';
import { needlessAppointment, startOf } from './follow-up.ts';
import { callAfterStop } from './message-trouble.ts';
import type { Appointment, FollowUpFacts, InterviewRecord, StepOutcome } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { announcementsOf, CANCELLED_CALL, toldOf } from './told-change.ts';
import { wentOut } from './went-out.ts';
import { withTask, type WorkContext } from './work.ts';

type At = Pick<WorkContext, 'now' | 'idOf'>;

const cancelledByStaff = (facts: FollowUpFacts | undefined): Appointment | undefined => {
  const last = facts?.appointments.at(-1);
  return last?.end?.how === 'cancelled' && last.end.by === 'staff' ? last : undefined;
};

/** Step of the call that an appointment is off. */
const callKey = ({ voidedEnds }: InterviewRecord, of: string, { n }: Appointment): string =>
  appointmentStepKey(of, n, CANCELLED_CALL, interviewEndsVoided(voidedEnds, of, n));

/** Whoever would come for nothing, and was not told, is called. */
const withCall = (
  record: InterviewRecord,
  of: string,
  appointment: Appointment | undefined,
  plan: StudyPlan,
  { now, idOf }: At,
): InterviewRecord => {
  const calendar = plan.appointments;
  if (appointment === undefined || startOf(appointment, calendar.zone) <= now) return record;
  const key = callKey(record, of, appointment);
  if (toldOf(plan, record, key) !== undefined) return record;
  const spec = { key, kind: 'deliverByCall', to: 'coordinator', of, why: 'appointmentNeedless' } as const;
  return withTask(record, spec, { now, calendar, idOf, record });
};

/**
 * Whoever agreed to a time that still lies ahead would come for nothing: a person tells them, since after the outcome no text says that it is over.
 * So it is with one that was cancelled a moment before the outcome.
 */
export const withNeedlessTold = (record: InterviewRecord, of: string, plan: StudyPlan, at: At): InterviewRecord => {
  const followUp = record.followUps[of];
  const needless = needlessAppointment(followUp, plan.appointments.zone) ?? cancelledByStaff(followUp);
  return withCall(record, of, needless, plan, at);
};

/** Whether the text that it is off had left, or somebody was asked to call. */
const isBeingTold = (plan: StudyPlan, record: InterviewRecord, of: string, off: Appointment): boolean => {
  const call = callKey(record, of, off);
  return (
    announcementsOf(plan, record, { of, n: off.n, change: 'cancelled' }).some(({ state }) => wentOut(state)) ||
    Object.values(record.tasks).some(({ step }) => step === call)
  );
};

/** Of somebody who is to be erased no text leaves any more, also not that an interview is off: a person tells them while there is a number. */
export const withCancelledTold = (record: InterviewRecord, plan: StudyPlan, at: At): InterviewRecord => {
  if (!isBeingErased(record)) return record;
  return Object.entries(record.followUps).reduce((told, [of, facts]) => {
    const off = facts.outcome === undefined ? cancelledByStaff(facts) : undefined;
    return off === undefined || isBeingTold(plan, told, of, off) ? told : withCall(told, of, off, plan, at);
  }, record);
};

const TOLD_NOBODY: readonly string[] = ['skipped', 'failed', 'unconfirmed'] satisfies StepOutcome['state'][];

/** What tells of a cancellation by staff reached nobody for sure before they stopped, and the call for a new time ends with the stop. */
const withUntoldCalled = (record: InterviewRecord, plan: StudyPlan, { now, idOf }: At): InterviewRecord =>
  Object.entries(record.followUps).reduce((called, [of, facts]) => {
    const off = facts.outcome === undefined ? cancelledByStaff(facts) : undefined;
    const told = off === undefined ? [] : announcementsOf(plan, called, { of, n: off.n, change: 'cancelled' });
    if (off === undefined || told.length === 0 || told.some(({ state }) => !TOLD_NOBODY.includes(state))) return called;
    const { tasks, escalations } = called;
    const context = { record: called, now, calendar: plan.appointments, idOf };
    return { ...called, tasks: callAfterStop({ tasks, escalations, notices: [] }, of, off, context).tasks };
  }, record);

/** Of somebody who stopped meanwhile. @param before as it was */
export const withStopTold = (
  before: InterviewRecord,
  after: InterviewRecord,
  plan: StudyPlan,
  at: At,
): InterviewRecord => (before.stopped.length === after.stopped.length ? after : withUntoldCalled(after, plan, at));
