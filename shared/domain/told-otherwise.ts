import { appointmentKey, appointmentStepKey, interviewEndsVoided } from './ending-key.ts';
import { startOf } from './follow-up.ts';
import type { Appointment, InterviewRecord, Task } from './record.ts';
import { stepOf } from './step-key.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import { callOf } from './told-change.ts';
import { hasLeft } from './went-out.ts';
import { withTask, type WorkContext } from './work.ts';
import type { Instant } from './zone.ts';

/** What a participant was told that an entry made true, and that is not so since it was taken back. */
type Untrue = 'voided' | 'stands';

const CALL = /^(.+)\/appointment-(\d+)\/tellByCall\.(voided|stands)$/;

/** Whether the task is to tell somebody that what they were told is not so. */
export const isToldOtherwise = ({ step }: Pick<Task, 'step'>): boolean => CALL.test(step);

/** Keys of what was said to them about one appointment: messages that left, or may have, and calls that reached them. */
const saidAbout = ({ steps, tasks }: InterviewRecord, of: string, n: number): string[] => {
  const messages = Object.entries(steps).flatMap(([key, outcome]) => (hasLeft(outcome) ? [stepOf(key)] : []));
  const calls = Object.values(tasks).flatMap(({ kind, state, step }) =>
    kind === 'deliverByCall' && state === 'done' ? [step] : [],
  );
  return [...messages, ...calls].filter((key) => key.startsWith(`${appointmentKey(of, n)}/`));
};

const untrueOf = (
  plan: StudyPlan,
  before: InterviewRecord,
  of: string,
  was: Appointment,
  is: Appointment | undefined,
): Untrue | undefined => {
  const said = saidAbout(before, of, was.n);
  if (is === undefined) return was.end === undefined && said.length > 0 ? 'voided' : undefined;
  if (was.end?.how !== 'cancelled' || is.end !== undefined) return undefined;
  const voided = interviewEndsVoided(before.voidedEnds, of, was.n);
  const ends = (ladderOf(plan, of)?.appointment ?? []).filter(({ from }) => from === 'cancelled');
  const call = { id: callOf('cancelled'), from: 'cancelled' } as const;
  const tells = [...ends, call].map((step) => appointmentStepKey(of, was.n, step, voided));
  return said.some((key) => tells.includes(key)) ? 'stands' : undefined;
};

/**
 * No text takes back what an entry had told before it was voided: a person tells it, where the time lies ahead, whether it stands or
 * somebody would come for nothing.
 */
export const withToldOtherwise = (
  before: InterviewRecord,
  after: InterviewRecord,
  plan: StudyPlan,
  { now, idOf }: Pick<WorkContext, 'now' | 'idOf'>,
): InterviewRecord => {
  const calendar = plan.appointments;
  let told = after;
  for (const [of, { appointments }] of Object.entries(before.followUps)) {
    const remaining = after.followUps[of]?.appointments ?? [];
    const standing = remaining.find(({ end }) => end === undefined);
    for (const was of appointments) {
      const untrue = untrueOf(
        plan,
        before,
        of,
        was,
        remaining.find(({ n }) => n === was.n),
      );
      const liesAhead = [was, standing].some((each) => each !== undefined && startOf(each, calendar.zone) > now);
      if (untrue === undefined || !liesAhead) continue;
      const key = `${appointmentKey(of, was.n)}/tellByCall.${untrue}`;
      const spec = { key, kind: 'deliverByCall', to: 'coordinator', of, why: 'toldUntrue' } as const;
      told = withTask(told, spec, { now, calendar, idOf, record: after });
    }
  }
  return told;
};

/** For good: the text moves away with its follow-up, and was sent all the same. */
export const TOLD_SINCE = 'toldSince';

/** Why the call is needless: it is so again, its time has come, or another text about an appointment told them meanwhile. */
export const toldOtherwiseGone = (
  plan: StudyPlan,
  record: InterviewRecord,
  { step, since }: Task,
  now: Instant,
): string | undefined => {
  const [, of = '', n = '', untrue] = CALL.exec(step) ?? [];
  const followUp = record.followUps[of];
  if (followUp?.outcome) return 'outcome';
  const appointment = followUp?.appointments.find((each) => each.n === Number(n));
  if (untrue === 'voided' && appointment !== undefined) return 'trueAgain';
  if (untrue === 'stands') {
    if (appointment === undefined || appointment.end !== undefined) return 'trueAgain';
    if (startOf(appointment, plan.appointments.zone) <= now) return 'appointmentBegun';
  }
  const isTold = Object.entries(record.steps).some(
    ([key, outcome]) => key.startsWith(`${of}/appointment-`) && hasLeft(outcome) && outcome.at > since,
  );
  return isTold ? TOLD_SINCE : undefined;
};
