import { appointmentsIn, standingAppointment } from './follow-up.ts';
import type { ParticipantRecord, Stream, Task, Told } from './record.ts';
import { subjectIn } from './step-key.ts';

/** Whoever is rung about an appointment, or about a message that went wrong, hears how it stands. */
const TALKS: readonly Task['kind'][] = ['deliverByCall', 'messageTrouble', 'phone'];
export const isTalk = ({ kind, of }: Pick<Task, 'kind' | 'of'>, about: { stream: Stream; of: string }): boolean => {
  if (!TALKS.includes(kind) || of === undefined) return false;
  // Of whatever plan: a check-in keeps its number, and they what they heard, when their arm has another one. A silence is of none.
  return about.stream === 'checkIns' ? subjectIn(of) === of : of === about.of;
};

/** Calls in vain tell nobody, though they close a task once there were enough; whoever closes it by hand without one found another way. */
export const hasTalked = ({ attempts }: Task): boolean =>
  attempts.length === 0 || attempts.some(({ outcome }) => outcome === 'reached');

/** After an outcome nobody is to come any more, also to one that has no end. */
const hasOutcome = (record: ParticipantRecord, of: string): boolean =>
  record.stream === 'interviews' && record.followUps[of]?.outcome !== undefined;

/** What whoever closes a task has told: the time that stands, or that the last one is off; undefined where it was no talk, or there was none. */
export const toldBy = (record: ParticipantRecord, task: Task): Told | undefined => {
  const { of = '' } = task;
  const isAsked = isTalk(task, { stream: record.stream, of }) && hasTalked(task);
  const appointments = isAsked ? appointmentsIn(record, of) : [];
  const standing = standingAppointment({ appointments });
  const told = standing ?? appointments.at(-1);
  const isOff = standing === undefined || hasOutcome(record, of);
  return told && { time: told.at, ...(isOff ? { isOff } : {}), n: told.n };
};
