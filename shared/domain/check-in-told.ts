import { appointmentKey, appointmentStepKey, checkInEndsVoided, endingMark } from './ending-key.ts';
import { planOfArm } from './entries/check-in-entry.ts';
import { standingAppointment, startOf } from './follow-up.ts';
import type { Appointment, CheckInRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { callOf, CANCELLED_CALL, TELLING_CALL } from './told-change.ts';
import { hasLeft, type Left } from './went-out.ts';
import { withTask, type WorkContext } from './work.ts';

const DAY_MS = 86_400_000;
/** Of somebody whose arm was corrected to one without check-ins. */
const NO_PLAN = 'checkIns';

const isAbout = (key: string, n: number): boolean => key.includes(`${appointmentKey('', n)}/`);

/** What left about a check-in, or may have; its key begins with the plan that was in force. */
export const saidOfCheckIn = ({ steps }: Pick<CheckInRecord, 'steps'>, n: number): { key: string; outcome: Left }[] =>
  Object.entries(steps).flatMap(([key, outcome]) => (isAbout(key, n) && hasLeft(outcome) ? [{ key, outcome }] : []));

/** Whether a message left, or a call reached them, that says this time. */
const isKnown = (record: CheckInRecord, { n }: Appointment): boolean =>
  saidOfCheckIn(record, n).length > 0 ||
  Object.values(record.tasks).some(
    ({ kind, state, step }) => kind === 'deliverByCall' && state === 'done' && isAbout(step, n),
  );

/** Step of the call that says so: of a move it is that of the new time. */
const callKey = (of: string, was: Appointment, record: CheckInRecord): string | undefined => {
  const ended = record.appointments.find(({ n }) => n === was.n)?.end;
  if (ended?.by !== 'staff') return undefined;
  if (ended.how === 'cancelled') {
    return appointmentStepKey(of, was.n, CANCELLED_CALL, checkInEndsVoided(record.voidedEnds, was.n));
  }
  const standing = standingAppointment(record);
  return ended.how === 'moved' && standing ? `${appointmentKey(of, standing.n)}/${callOf('moved')}` : undefined;
};

const isCalledAlready = ({ tasks }: CheckInRecord): boolean =>
  Object.values(tasks).some(({ state, step }) => state === 'open' && TELLING_CALL.test(step));

/**
 * No text says that a check-in is moved or off: whoever was told its time, or would come within a day, is called by their mentor
 * (product.md 4.2), once for all that changed meanwhile.
 */
export const withCheckInTold = (
  before: CheckInRecord,
  after: CheckInRecord,
  plan: StudyPlan,
  { now, idOf }: Pick<WorkContext, 'now' | 'idOf'>,
): CheckInRecord => {
  const calendar = plan.appointments;
  const was = standingAppointment(before);
  const of = planOfArm(plan, after.arm)?.id ?? NO_PLAN;
  const key = was && callKey(of, was, after);
  if (was === undefined || key === undefined || isCalledAlready(after)) return after;
  const notice = startOf(was, calendar.zone) - now;
  if (notice <= 0 || (notice >= DAY_MS && !isKnown(before, was))) return after;
  const to = after.mentor === undefined ? 'coordinator' : 'mentor';
  return withTask(
    after,
    { key, kind: 'deliverByCall', to, of, why: 'checkInChanged' },
    { now, calendar, idOf, record: after },
  );
};

/** Why the call is needless: the change was voided, or a reminder of the new time was delivered or they were met then. Otherwise only "reached" closes it. */
export const checkInToldOf = (record: CheckInRecord, step: string): string | undefined => {
  const [, , number = '', isMove, mark = ''] = TELLING_CALL.exec(step) ?? [];
  const n = Number(number);
  const appointment = record.appointments.find((each) => each.n === n);
  if (isMove) {
    if (appointment === undefined) return 'voided';
    // They came to the new time: they knew of it.
    if (appointment.end?.how === 'held') return 'held';
    const isDelivered = saidOfCheckIn(record, n).some(
      ({ outcome }) => outcome.state === 'sent' && outcome.delivery === 'delivered',
    );
    return isDelivered && appointment.end === undefined ? 'delivered' : undefined;
  }
  const isOff = appointment?.end?.how === 'cancelled' && mark === endingMark(checkInEndsVoided(record.voidedEnds, n));
  return isOff ? undefined : 'voided';
};
