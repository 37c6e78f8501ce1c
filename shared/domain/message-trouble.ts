import type { ParticipantRecord, SkipReason, StepOutcome, Task } from './record.ts';
import { idFor, openTask, type Work, type WorkContext } from './work.ts';

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

/** Not what was said when the time was agreed: whoever agreed it knows. */
const REMINDER = /^(.+)\/appointment-(\d+)\/(?!booked|moved)/;

/** Step id of the call in place of a reminder. */
const BY_CALL = 'remindByCall';
export const isReminderCall = ({ step }: { step: string }): boolean => step.endsWith(`/${BY_CALL}`);

/** Somebody who is booked and has no channel left is reminded by a person: one call for each reminder that could not go. */
const remindByCall = (work: Work, key: string, outcome: StepOutcome, context: WorkContext): Work | undefined => {
  const [, of = '', n = ''] = REMINDER.exec(key) ?? [];
  const { record } = context;
  if (outcome.state !== 'skipped' || outcome.reason !== 'noChannel' || record.stream !== 'interviews') return undefined;
  const appointment = record.followUps[of]?.appointments.find((each) => each.n === Number(n));
  if (appointment === undefined || appointment.end || record.followUps[of]?.outcome) return undefined;
  const spec = {
    key: `${of}/appointment-${n}/${BY_CALL}`,
    kind: 'phone',
    to: 'coordinator',
    of,
    why: 'noChannel',
  } as const;
  return openTask(work, spec, context);
};

/**
 * A message that failed, was not confirmed, grew stale or found no channel is shown to a person: one task per follow-up. What is known
 * takes the place of what was unclear, so that no receipt closes a task that asks for more.
 */
export const troubleOf = (work: Work, key: string, outcome: StepOutcome, context: WorkContext): Work => {
  const why = reasonOf(key, outcome);
  if (why === undefined) return work;
  const called = remindByCall(work, key, outcome, context);
  if (called !== undefined) return called;
  const of = key.slice(0, key.indexOf('/'));
  const to = context.record.stream === 'interviews' ? 'coordinator' : 'mentor';
  const spec = { key: `${of}/messageTrouble`, kind: 'messageTrouble', to, of, why } as const;
  const known = work.tasks[idFor(context, spec.key)];
  if (known?.state !== 'open' || known.why !== 'unconfirmed') return openTask(work, spec, context);
  return { ...work, tasks: { ...work.tasks, [known.id]: { ...known, why } } };
};

/** Whether receipts have answered what a task asks: no message of its follow-up is unclear any more (reliability.md 3.7). */
export const isConfirmedSince = ({ steps }: Pick<ParticipantRecord, 'steps'>, { why, of = '' }: Task): boolean => {
  const own = Object.entries(steps).filter(([key]) => key.startsWith(`${of}/`));
  const has = (wanted: StepOutcome['state']): boolean => own.some(([, { state }]) => state === wanted);
  return why === 'unconfirmed' && has('sent') && !has('unconfirmed');
};
