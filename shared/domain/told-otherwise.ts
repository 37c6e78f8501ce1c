import { civil } from './civil-date.ts';
import {
  appointmentIn,
  appointmentKey,
  appointmentStepIn,
  checkInEndsVoided,
  endingMark,
  interviewEndsVoided,
} from './ending-key.ts';
import { appointmentsIn, standingAppointment, startOf } from './follow-up.ts';
import type { Appointment, Outcome, ParticipantRecord, Task } from './record.ts';
import { checkInsOf, isCalledSince, isContactedSince, isTimeKnown, saidAbout } from './said-about.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import { CANCELLED_CALL, VOIDED_CALL, timeHasCome } from './telling-call.ts';
import { isBackAt } from './urgent-change.ts';
import { hasLeft } from './went-out.ts';
import { withTask, type WorkContext } from './work.ts';
import type { Instant, Zone } from './zone.ts';

/** What a participant was told that an entry made true, and that is not so since it was taken back. */
type Untrue = 'voided' | 'stands';

const CALL_OF: Record<Untrue, string> = { voided: VOIDED_CALL, stands: 'tellByCall.stands' };
/** Step id of the call. */
const callOf = (untrue: Untrue): string => CALL_OF[untrue];

const CALLS = Object.values(CALL_OF);

/** Whether the task is to tell somebody that what they were told is not so. */
export const isToldOtherwise = ({ step }: Pick<Task, 'step'>): boolean =>
  CALLS.includes(appointmentIn(step)?.step ?? '');

const untrueOf = (
  plan: StudyPlan,
  before: ParticipantRecord,
  of: string,
  was: Appointment,
  is: Appointment | undefined,
): Untrue | undefined => {
  if (is === undefined) return was.end === undefined && isTimeKnown(before, of, was) ? 'voided' : undefined;
  if (was.end?.how !== 'cancelled' || is.end !== undefined) return undefined;
  const voided =
    before.stream === 'interviews'
      ? interviewEndsVoided(before.voidedEnds, of, was.n)
      : checkInEndsVoided(before.voidedEnds, was.n);
  const ends = (ladderOf(plan, of)?.appointment ?? []).filter(({ from }) => from === 'cancelled');
  const tells = [...ends, CANCELLED_CALL].map(({ id }) => `${id}${endingMark(voided)}`);
  return saidAbout(before, of, was.n).some((step) => tells.includes(step)) ? 'stands' : undefined;
};

/** Appointments that came back though somebody was reached and told that they are off. */
const toldOff = (before: ParticipantRecord, of: string, remaining: Appointment[]): Appointment[] => {
  const known = appointmentsIn(before, of);
  return remaining.filter(
    ({ n, end }) =>
      end === undefined && !known.some((was) => was.n === n) && saidAbout(before, of, n).includes(VOIDED_CALL),
  );
};

/** What the appointments of a record are of: the timepoints, or the plan of the check-ins. */
const subjectsOf = (before: ParticipantRecord, after: ParticipantRecord, plan: StudyPlan): Iterable<string> => {
  if (after.stream === 'checkIns') return [checkInsOf(plan, after)];
  const known = before.stream === 'interviews' ? before.followUps : {};
  return new Set([...Object.keys(known), ...Object.keys(after.followUps)]);
};

/**
 * No text takes back what an entry had told before it was voided: a person tells it, where the time lies ahead, whether it stands or
 * somebody would come for nothing. Whoever was told so hears of it too when that entry is back.
 */
export const withToldOtherwise = <R extends ParticipantRecord>(
  before: R,
  after: R,
  plan: StudyPlan,
  { now, idOf }: Pick<WorkContext, 'now' | 'idOf'>,
): R => {
  const calendar = plan.appointments;
  const to = after.stream === 'checkIns' && after.mentor !== undefined ? 'mentor' : 'coordinator';
  let told = after;
  for (const of of subjectsOf(before, after, plan)) {
    const remaining = appointmentsIn(after, of);
    const standing = standingAppointment({ appointments: remaining });
    const tell = (about: Appointment, untrue: Untrue): void => {
      const until = Math.max(startOf(about, calendar.zone), standing ? startOf(standing, calendar.zone) : -Infinity);
      if (until <= now) return;
      const key = `${appointmentKey(of, about.n)}/${callOf(untrue)}`;
      const spec = { key, kind: 'deliverByCall', to, of, why: 'toldUntrue', until } as const;
      told = withTask(told, spec, { now, calendar, idOf, record: after });
    };
    for (const was of appointmentsIn(before, of)) {
      const is = remaining.find(({ n }) => n === was.n);
      const untrue = untrueOf(plan, before, of, was, is);
      if (untrue !== undefined) tell(was, untrue);
    }
    for (const back of toldOff(before, of, remaining)) tell(back, 'stands');
  }
  return told;
};

/** For good: the text moves away with its follow-up, and was sent all the same. */
export const TOLD_SINCE = 'toldSince';

/** Whoever was interviewed on a later day has met somebody since; another outcome says nothing to somebody who would come for nothing. */
const isMetSince = (outcome: Outcome, since: string, zone: Zone): boolean =>
  outcome.outcome === 'done' && civil(outcome.on) > zone.toLocal(Date.parse(since)).day;

/** Why it is no matter any more what they were told; after an outcome one that stands is needless, and a call of its own says so. */
const overSince = (
  record: ParticipantRecord,
  of: string,
  call: string | undefined,
  since: string,
  zone: Zone,
): 'outcome' | 'held' | undefined => {
  if (record.stream === 'checkIns') return isContactedSince(record, since, zone) ? 'held' : undefined;
  const outcome = record.followUps[of]?.outcome;
  return outcome && (call === callOf('stands') || isMetSince(outcome, since, zone)) ? 'outcome' : undefined;
};

/** Whether it has no end, or is at its time again after moves such as a slip and its correction: of that no text tells who was told it is off. */
const isAtItsTime = (appointment: Appointment, all: Appointment[]): boolean => {
  const standing = standingAppointment({ appointments: all });
  return standing !== undefined && isBackAt(standing, appointment, all);
};

/** Why the call is needless: it is so again, its time has come, or another text or call about an appointment told them meanwhile. */
export const toldOtherwiseGone = (
  plan: StudyPlan,
  record: ParticipantRecord,
  task: Task,
  now: Instant,
): string | undefined => {
  const { step, since } = task;
  const { of = '', n, step: call } = appointmentIn(step) ?? {};
  const over = overSince(record, of, call, since, plan.appointments.zone);
  if (over !== undefined) return over;
  const all = appointmentsIn(record, of);
  const appointment = all.find((each) => each.n === n);
  const stands = appointment !== undefined && (call === VOIDED_CALL || isAtItsTime(appointment, all));
  if (stands === (call === VOIDED_CALL)) return 'trueAgain';
  const hasCome = timeHasCome(task, now);
  if (hasCome !== undefined) return hasCome;
  const { stream, steps } = record;
  const isTold = Object.entries(steps).some(
    ([key, message]) =>
      appointmentStepIn(key, { stream, of }) &&
      hasLeft(message) &&
      // One that is on its way may be refused yet, and this is for good.
      message.state !== 'sending' &&
      message.at > since,
  );
  return isTold || isCalledSince(record, of, since) ? TOLD_SINCE : undefined;
};
