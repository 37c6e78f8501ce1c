import { appointmentKey, appointmentStepKey, checkInEndsVoided, endingMark } from './ending-key.ts';
import { planOfArm } from './entries/check-in-entry.ts';
import { standingAppointment, startOf } from './follow-up.ts';
import type { Appointment, CheckInRecord, Task } from './record.ts';
import { checkInsOf, isAboutCheckIn, isContactedSince, isTimeKnown, saidOfCheckIn } from './said-about.ts';
import type { StudyPlan } from './study-plan.ts';
import { callOf, CANCELLED_CALL, TELLING_CALL, timeHasCome } from './telling-call.ts';
import { isMovedFrom, knownOf } from './urgent-change.ts';
import { withTask, type WorkContext } from './work.ts';
import { DAY_MS, type Instant, type Zone } from './zone.ts';

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

/** The call that they are still owed about how this one came to its time. */
const owedCall = ({ tasks }: CheckInRecord, { n }: Appointment): Task | undefined =>
  Object.values(tasks).find(
    ({ state, step }) => state === 'open' && TELLING_CALL.test(step) && isAboutCheckIn(step, n),
  );

/** Until when calls last that the new one speaks for: some may still think of a later time. */
const lastUntil = ({ tasks }: CheckInRecord): Instant =>
  Object.values(tasks).reduce((last, { state, step, until }) => {
    const isOpenCall = state === 'open' && TELLING_CALL.test(step) && until !== undefined;
    return isOpenCall ? Math.max(last, Date.parse(until)) : last;
  }, -Infinity);

/** Until when a call saves them from coming for nothing, or from being waited for; undefined where nobody must be told. */
const toldUntil = (
  before: CheckInRecord,
  was: Appointment,
  standing: Appointment | undefined,
  { of, now, zone, isNobodys }: { of: string; now: Instant; zone: Zone; isNobodys: boolean },
): Instant | undefined => {
  const isAt = standing === undefined ? -Infinity : startOf(standing, zone);
  const known = knownOf(was, before.appointments, zone);
  // It says when they were met, and they were there; or it is the time that they know, after such a slip.
  if (standing !== undefined && (isAt <= now || known.at === standing.at)) return undefined;
  const owed = owedCall(before, was);
  // What became of the time that they are called about, that call says too.
  if (standing === undefined && owed !== undefined) return undefined;
  const knownAt = startOf(known, zone);
  const until = Math.max(knownAt, isAt, lastUntil(before));
  if (owed !== undefined) return until;
  const isNear = knownAt - now < DAY_MS || (standing !== undefined && isAt - now < DAY_MS);
  return knownAt > now && (isNear || isNobodys || isTimeKnown(before, of, known)) ? until : undefined;
};

/**
 * No text says that a check-in is moved or off: whoever was told its time, or would come within a day, is called by their mentor
 * (product.md 4.2). The last call that was asked for says all that changed meanwhile.
 */
export const withCheckInTold = (
  before: CheckInRecord,
  after: CheckInRecord,
  plan: StudyPlan,
  { now, idOf }: Pick<WorkContext, 'now' | 'idOf'>,
): CheckInRecord => {
  const calendar = plan.appointments;
  const was = standingAppointment(before);
  const of = checkInsOf(plan, after);
  const key = was && callKey(of, was, after);
  if (was === undefined || key === undefined) return after;
  // Whoever called one off tells it; after an arm was corrected to one without check-ins nobody has it in mind any more.
  const isNobodys = planOfArm(plan, after.arm) === undefined;
  const until = toldUntil(before, was, standingAppointment(after), { of, now, zone: calendar.zone, isNobodys });
  if (until === undefined) return after;
  const to = after.mentor === undefined ? 'coordinator' : 'mentor';
  const spec = { key, kind: 'deliverByCall', to, of, why: 'checkInChanged', until } as const;
  return withTask(after, spec, { now, calendar, idOf, record: after });
};

const VOIDED = 'voided';

const numberIn = ({ step }: Task): number => Number(TELLING_CALL.exec(step)?.[2]);

/** What made the change that a call tells no change, or told it. */
const unmadeOf = (record: CheckInRecord, step: string): string | undefined => {
  const [, , number = '', isMove, mark = ''] = TELLING_CALL.exec(step) ?? [];
  const n = Number(number);
  const appointment = record.appointments.find((each) => each.n === n);
  if (!isMove) {
    const isOff = appointment?.end?.how === 'cancelled' && mark === endingMark(checkInEndsVoided(record.voidedEnds, n));
    return isOff ? undefined : VOIDED;
  }
  if (appointment === undefined) return VOIDED;
  const { end } = appointment;
  // They came to the new time: they knew of it. So did whoever asked for another one.
  if (end?.how === 'held') return 'held';
  if (end?.by === 'participant' && end.how !== 'noShow') return `appointment-${number}.${end.how}`;
  const isDelivered = saidOfCheckIn(record, n).some(
    ({ outcome }) => outcome.state === 'sent' && outcome.delivery === 'delivered',
  );
  return isDelivered && end === undefined ? 'delivered' : undefined;
};

/**
 * Whether a later call said, or will say, what holds now. One about a further move of the same check-in that they heard of otherwise need
 * not say it any more, nor need any before it.
 */
const isToldLater = (record: CheckInRecord, task: Task, zone: Zone, now: Instant): boolean =>
  Object.values(record.tasks).some((other) => {
    if (!TELLING_CALL.test(other.step) || other.since <= task.since) return false;
    const needless = other.state === 'done' ? undefined : checkInToldOf(record, other, zone, now);
    if (needless === undefined) return true;
    const { appointments } = record;
    const later = appointments.find(({ n }) => n === numberIn(other));
    return needless !== VOIDED && isMovedFrom(later, numberIn(task), appointments);
  });

/**
 * Why the call is needless: the change was taken back or they heard of it, nothing can be saved any more, or a later call tells of all
 * that changed. Otherwise only "reached" closes it: whose support ends might still come.
 */
export const checkInToldOf = (record: CheckInRecord, task: Task, zone: Zone, now: Instant): string | undefined => {
  const unmade = unmadeOf(record, task.step);
  if (unmade !== undefined) return unmade;
  if (isContactedSince(record, task.since, zone)) return 'held';
  return timeHasCome(task, now) ?? (isToldLater(record, task, zone, now) ? 'superseded' : undefined);
};
