import { appointmentIn, appointmentKey, appointmentStepKey, interviewEndsVoided } from './ending-key.ts';
import { isCalledOff, standingAs } from './follow-up.ts';
import type { Appointment, ParticipantRecord, SkipReason, StepOutcome, Task } from './record.ts';
import { stepIdIn, stepOf } from './step-key.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import { CANCELLED_CALL } from './telling-call.ts';
import { lastStartKnown } from './told-change.ts';
import { idFor, openTask, openTellingCall, type Work, type WorkContext } from './work.ts';

export interface TroubleContext extends WorkContext {
  plan: StudyPlan;
}

/** Whoever these befall was not told what they should have been: a person must see it (reliability.md section 2). */
const TROUBLING: SkipReason[] = ['stale', 'noChannel', 'cap', 'windowClosed', 'appointmentBegun'];
/** A fallback that comes too late adds nothing: the message itself left. */
const EXPIRED: SkipReason[] = ['stale', 'windowClosed', 'appointmentBegun'];

/** What whoever takes the task must mend: a wrong address, or a number that must not be texted any more. */
const TELLING_CODES = ['address', 'bounced', 'optedOut'];

/** Nothing more goes by mail: somebody must ask what reaches them, or why. */
const isComplaint = (outcome: StepOutcome): boolean =>
  (outcome.state === 'sent' && outcome.delivery === 'complained') ||
  (outcome.state === 'failed' && outcome.code === 'complained');

const reasonOf = (key: string, outcome: StepOutcome): string | undefined => {
  if (outcome.state === 'unconfirmed') return outcome.state;
  if (isComplaint(outcome)) return 'complained';
  if (outcome.state === 'failed') return TELLING_CODES.includes(outcome.code) ? `failed.${outcome.code}` : 'failed';
  if (outcome.state !== 'skipped' || !TROUBLING.includes(outcome.reason)) return undefined;
  return key.includes('#') && EXPIRED.includes(outcome.reason) ? undefined : outcome.reason;
};

/** What was said when the time was agreed: whoever agreed it knows. */
const AGREED = ['booked', 'moved'];

/** Step id of the call in place of a reminder. */
const BY_CALL = 'remindByCall';
export const isReminderCall = ({ step }: { step: string }): boolean => step.endsWith(`/${BY_CALL}`);

/** Somebody who is booked and has no channel left is reminded by a person: one call for each reminder that could not go. */
const remindByCall = (work: Work, key: string, outcome: StepOutcome, context: WorkContext): Work | undefined => {
  const { of = '', n = 0, step = '' } = appointmentIn(key) ?? {};
  const { record } = context;
  if (AGREED.some((said) => step.startsWith(said))) return undefined;
  if (outcome.state !== 'skipped' || outcome.reason !== 'noChannel' || record.stream !== 'interviews') return undefined;
  const appointment = standingAs(record.followUps[of]?.appointments ?? [], n);
  if (appointment === undefined || record.followUps[of]?.outcome) return undefined;
  const spec = {
    key: `${appointmentKey(of, appointment.n)}/${BY_CALL}`,
    kind: 'phone',
    to: 'coordinator',
    of,
    why: 'noChannel',
  } as const;
  return openTask(work, spec, context);
};

/**
 * Whoever stopped and is not told by a text that their interview is off would travel for nothing: a stop closes every other call, so this
 * one is made until the time has come. Without a yes to calls it stands all the same, for a person to decide how they hear of it.
 */
export const callAfterStop = (work: Work, of: string, off: Appointment, context: TroubleContext): Work => {
  const { record, now, plan } = context;
  const isStopped = record.stopped.some(({ to }) => to === undefined);
  // Whoever called it off themselves, and stopped later, knows.
  if (record.stream !== 'interviews' || !isStopped || !isCalledOff(off)) return work;
  const until = lastStartKnown(plan, record, of, off);
  if (until <= now) return work;
  const key = appointmentStepKey(of, off.n, CANCELLED_CALL, interviewEndsVoided(record.voidedEnds, of, off.n));
  const why = record.consent.phone === true ? 'stoppedUntold' : 'stoppedUntoldNoPhone';
  return openTellingCall(work, { key, of, why, until }, context);
};

/** The appointment that a message calls off. */
const calledOffBy = (key: string, { plan, record }: TroubleContext): [of: string, off: Appointment] | undefined => {
  const { of = '', n } = appointmentIn(key) ?? {};
  const step = ladderOf(plan, of)?.appointment.find(({ id }) => id === stepIdIn(stepOf(key)));
  if (record.stream !== 'interviews' || step?.from !== 'cancelled') return undefined;
  const off = record.followUps[of]?.appointments.find((each) => each.n === n);
  return off && [of, off];
};

/**
 * A message that failed, was not confirmed, grew stale or found no channel is shown to a person: one task per follow-up. What is known
 * takes the place of what was unclear, so that no receipt closes a task that asks for more.
 */
export const troubleOf = (known: Work, key: string, outcome: StepOutcome, context: TroubleContext): Work => {
  const why = reasonOf(key, outcome);
  if (why === undefined) return known;
  const called = remindByCall(known, key, outcome, context);
  if (called !== undefined) return called;
  const calledOff = calledOffBy(key, context);
  const work = calledOff === undefined ? known : callAfterStop(known, ...calledOff, context);
  const of = key.slice(0, key.indexOf('/'));
  const to = context.record.stream === 'interviews' ? 'coordinator' : 'mentor';
  const spec = { key: `${of}/messageTrouble`, kind: 'messageTrouble', to, of, why } as const;
  const asked = work.tasks[idFor(context, spec.key)];
  if (asked?.state !== 'open' || asked.why !== 'unconfirmed') return openTask(work, spec, context);
  return { ...work, tasks: { ...work.tasks, [asked.id]: { ...asked, why } } };
};

/** Whether receipts have answered what a task asks: no message of its follow-up is unclear any more (reliability.md 3.7). */
export const isConfirmedSince = ({ steps }: Pick<ParticipantRecord, 'steps'>, { why, of = '' }: Task): boolean => {
  const own = Object.entries(steps).filter(([key]) => key.startsWith(`${of}/`));
  const has = (wanted: StepOutcome['state']): boolean => own.some(([, { state }]) => state === wanted);
  return why === 'unconfirmed' && has('sent') && !has('unconfirmed');
};
