import { civil } from './civil-date.ts';
import { appointmentIn, appointmentStepIn } from './ending-key.ts';
import { planOfArm } from './entries/check-in-entry.ts';
import { appointmentsIn } from './follow-up.ts';
import { countedContacts } from './record-agenda.ts';
import type { Appointment, CheckInRecord, ParticipantRecord, Stream, Task } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { stepOf } from './step-key.ts';
import { hasTalked } from './talk.ts';
import { VOIDED_CALL } from './telling-call.ts';
import { isBackAt } from './urgent-change.ts';
import { hasLeft, type Left, unclearOf } from './went-out.ts';
import type { Zone } from './zone.ts';

/** Of somebody whose arm was corrected to one without check-ins. */
const NO_PLAN = 'checkIns';

/** What the calls about somebody's check-ins are of: the plan of their arm. */
export const checkInsOf = (plan: StudyPlan, { arm }: Pick<CheckInRecord, 'arm'>): string =>
  planOfArm(plan, arm)?.id ?? NO_PLAN;

/** Whether a step is about this check-in; its key begins with the plan that was in force. */
export const isAboutCheckIn = (key: string, n: number): boolean => appointmentIn(key)?.n === n;

/** What left about a check-in, or may have. */
export const saidOfCheckIn = ({ steps }: Pick<CheckInRecord, 'steps'>, n: number): { key: string; outcome: Left }[] =>
  Object.entries(steps).flatMap(([key, known]) => {
    const outcome = unclearOf(known);
    return isAboutCheckIn(key, n) && hasLeft(outcome) ? [{ key, outcome }] : [];
  });

/** What was said to them about one appointment, step by step: messages that left, or may have, and calls that reached them. */
export const saidAbout = ({ stream, steps, tasks }: ParticipantRecord, of: string, n: number): string[] => {
  const messages = Object.entries(steps).flatMap(([key, known]) => (hasLeft(unclearOf(known)) ? [stepOf(key)] : []));
  const calls = Object.values(tasks).flatMap(({ kind, state, step }) =>
    kind === 'deliverByCall' && state === 'done' ? [step] : [],
  );
  return [...messages, ...calls].flatMap((key) => {
    const about = appointmentStepIn(key, { stream, of });
    return about?.n === n ? [about.step] : [];
  });
};

/** Whether whoever rings about it says how this one stands: it is about an earlier one, a later one that was taken back, or a message that went wrong. */
const tellsOf = (task: Task, { stream, of }: { stream: Stream; of: string }, n: number): boolean => {
  if (task.kind === 'messageTrouble') return task.of === of;
  const about = appointmentStepIn(task.step, { stream, of });
  return task.kind === 'deliverByCall' && about !== undefined && (about.n < n || about.step === VOIDED_CALL);
};

/** A call that reached them while this one stood. */
const isSaidByCall = ({ stream, tasks }: ParticipantRecord, of: string, { n, enteredAt, end }: Appointment): boolean =>
  Object.values(tasks).some(
    (task) =>
      task.done !== undefined &&
      hasTalked(task) &&
      tellsOf(task, { stream, of }, n) &&
      enteredAt <= task.done.at &&
      (end === undefined || task.done.at < end.at),
  );

/** Whether they were told the time of an appointment, by a message or on the telephone. */
const isTimeSaid = (record: ParticipantRecord, of: string, appointment: Appointment): boolean =>
  saidAbout(record, of, appointment.n).length > 0 || isSaidByCall(record, of, appointment);

/** Whether they were told its time, as its own or as that of one from which moves led back to it. */
export const isTimeKnown = (record: ParticipantRecord, of: string, appointment: Appointment): boolean => {
  const all = appointmentsIn(record, of);
  const alike = all.filter((each) => isBackAt(appointment, each, all));
  return [appointment, ...alike].some((each) => isTimeSaid(record, of, each));
};

/** Whether another call about one of these has reached them since: whoever rings says how it stands. */
export const isCalledSince = ({ stream, tasks }: ParticipantRecord, of: string, since: string): boolean =>
  Object.values(tasks).some(
    ({ kind, step, done }) =>
      kind === 'deliverByCall' &&
      done !== undefined &&
      done.at > since &&
      appointmentStepIn(step, { stream, of }) !== undefined,
  );

/** Whoever met their mentor on a later day heard how it is. */
export const isContactedSince = (record: CheckInRecord, since: string, zone: Zone): boolean =>
  countedContacts(record).some((on) => civil(on) > zone.toLocal(Date.parse(since)).day);
