import { knowsTime } from './believed.ts';
import { asHeard } from './after-slip.ts';
import { appointmentStepKey, endingMark, interviewEndsVoided } from './ending-key.ts';
import { bookedAnew, standingAppointment, startOf } from './follow-up.ts';
import { conversationAbout } from './interview-agenda.ts';
import { needlessAppointment } from './needless.ts';
import type { Appointment, InterviewRecord, Outcome, StepOutcome } from './record.ts';
import { isCalledSince } from './said-about.ts';
import { stepOf } from './step-key.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import { TELLING_CALL, type ToldChange } from './telling-call.ts';
import { knownBefore } from './urgent-change.ts';
import { wentOut } from './went-out.ts';
import type { Instant, Zone } from './zone.ts';

/** What became of the messages that tell of it. */
export const announcementsOf = (
  plan: StudyPlan,
  { steps, voidedEnds }: Pick<InterviewRecord, 'steps' | 'voidedEnds'>,
  { of, n, change }: { of: string; n: number; change: ToldChange },
): StepOutcome[] => {
  const announces = ladderOf(plan, of)?.appointment.filter(({ from }) => from === change) ?? [];
  const keys = announces.map((step) => appointmentStepKey(of, n, step, interviewEndsVoided(voidedEnds, of, n)));
  return Object.entries(steps).flatMap(([key, outcome]) => (keys.includes(stepOf(key)) ? [outcome] : []));
};

/**
 * When the last of the times has come at which they might stand there: of one that staff moved, and no text of that left for sure, also the
 * time that they knew before, and so on.
 */
export const lastStartKnown = (
  plan: StudyPlan,
  record: InterviewRecord,
  of: string,
  appointment: Appointment,
): Instant => {
  const { zone } = plan.appointments;
  const told = announcementsOf(plan, record, { of, n: appointment.n, change: 'moved' });
  // Of one that is unclear nobody knows whether it arrived.
  const isTold = told.some(({ state }) => state === 'sent');
  const known =
    isTold || appointment.askedBy === 'participant'
      ? undefined
      : knownBefore(appointment, record.followUps[of]?.appointments ?? [], zone);
  return Math.max(startOf(appointment, zone), known ? lastStartKnown(plan, record, of, known) : -Infinity);
};

/** Of several changes of one interview the later has the higher number, and an end comes after a move. */
const placeOf = (step: string, about: string): number => {
  const [, of, n = '', isMove] = TELLING_CALL.exec(step) ?? [];
  return of === about ? 2 * Number(n) + (isMove ? 0 : 1) : 0;
};

const VOIDED = 'voided';
const BACK = 'trueAgain';
/** It was booked anew at that time: nobody is told of the end by that. */
const BOOKED_ANEW = /^appointment-\d+$/;

/** Whether a call about a later change tells how the interview stands, or told it, or need not, since they heard of that change otherwise. */
const isToldLater = (plan: StudyPlan, record: InterviewRecord, step: string, of: string): boolean =>
  Object.values(record.tasks).some((other) => {
    if (placeOf(other.step, of) <= placeOf(step, of)) return false;
    const needless = other.state === 'done' ? '' : (toldOf(plan, record, other.step) ?? '');
    return needless !== VOIDED && !BOOKED_ANEW.test(needless);
  });

/** They know the time that stands from before it was moved there: it was moved back before a text told them of another. */
const isBackUntold = (plan: StudyPlan, record: InterviewRecord, of: string): boolean => {
  const followUp = record.followUps[of];
  const standing = standingAppointment(followUp);
  if (standing === undefined || !knowsTime(conversationAbout(of, followUp, record), standing)) return false;
  return !announcementsOf(plan, record, { of, n: standing.n, change: 'moved' }).some(({ state }) => wentOut(state));
};

/** They came to the new time, or asked for another one: they knew of it. */
const moveHeardOf = (appointment: Appointment, outcome: Outcome | undefined, zone: Zone): string | undefined => {
  const { n, end } = appointment;
  if (end?.by === 'participant' && end.how !== 'noShow' && !end.final) return `appointment-${String(n)}.${end.how}`;
  const hasCome = outcome?.outcome === 'done' && Date.parse(outcome.enteredAt) >= startOf(appointment, zone);
  return end === undefined && hasCome ? 'outcome' : undefined;
};

/** The change is none any more, or another entry tells of it. */
const unmade = (plan: StudyPlan, record: InterviewRecord, step: string): string | undefined => {
  const [, of = '', n = '', isMove, mark = ''] = TELLING_CALL.exec(step) ?? [];
  const { appointments = [], outcome } = record.followUps[of] ?? {};
  const appointment = appointments.find((each) => each.n === Number(n));
  if (appointment === undefined) return VOIDED;
  const { zone } = plan.appointments;
  if (isMove) return moveHeardOf(appointment, outcome, zone) ?? (isBackUntold(plan, record, of) ? BACK : undefined);
  const needless = needlessAppointment(record.followUps[of], zone);
  if (appointment.end?.how !== 'cancelled' && appointment !== needless) return VOIDED;
  const anew = bookedAnew(asHeard(appointment, appointments, plan.appointments), appointments);
  if (anew !== undefined) return `appointment-${String(anew.n)}`;
  // The call about an end that was taken back stays closed when there is another one: that has its own.
  return mark === endingMark(interviewEndsVoided(record.voidedEnds, of, appointment.n)) ? undefined : VOIDED;
};

/**
 * Why the call about a change of an appointment is needless: a message of it was delivered, the change was voided or is heard of otherwise, the
 * same time was agreed on anew, or a later call tells of all that changed. Otherwise only "reached" closes it (product.md 4.2).
 */
export const toldOf = (plan: StudyPlan, record: InterviewRecord, step: string): string | undefined => {
  const gone = unmade(plan, record, step);
  if (gone !== undefined) return gone;
  const [, of = '', n = '', isMove] = TELLING_CALL.exec(step) ?? [];
  const told = announcementsOf(plan, record, { of, n: Number(n), change: isMove ? 'moved' : 'cancelled' });
  const isDelivered = told.some((outcome) => outcome.state === 'sent' && outcome.delivery === 'delivered');
  if (isDelivered) return 'delivered';
  const since = Object.values(record.tasks).find((task) => task.step === step)?.since;
  const isCalled = since !== undefined && isCalledSince(record, of, since);
  return isCalled || isToldLater(plan, record, step, of) ? 'superseded' : undefined;
};
