import { AHEAD } from './agenda-item.ts';
import { holdOver, isAskedInHold, isQuestion } from './appointment-in-hold.ts';
import { asItIsOver } from './as-it-is-over.ts';
import { unblindingOver } from './assessor-watch.ts';
import { checkInsEnded } from './check-in-agenda.ts';
import { isOfOpenedWindow } from './closed-window.ts';
import { isOfMovedWindow } from './window-key.ts';
import { checkInToldOf } from './check-in-told.ts';
import { bookingClockStoppedBy, standingAppointment, startOf } from './follow-up.ts';
import { stepIdIn } from './step-key.ts';
import { ERASURE_TO_CONFIRM, goneByErasure, isBeingErased, isErased } from './erasure.ts';
import { ERASURE_WANTED } from './erasure-wanted.ts';
import { closesInHold, isReviewedBy, isWindowWarning } from './hold-watch.ts';
import { incentiveGone } from './incentive.ts';
import { CALL_BACK } from './entries/log-contact.ts';
import { isConfirmedSince, isReminderCall } from './message-trouble.ts';
import type { Hold } from './participation.ts';
import { holdEnd, pauseAt, pausesOf } from './pause.ts';
import { countedContacts, expectedCheckIn } from './record-agenda.ts';
import type { Appointment, CheckInRecord, Escalation, InterviewRecord, ParticipantRecord, Task } from './record.ts';
import { isOfMovedRegister } from './register-watch.ts';
import type { ReplyMeaning } from './reply-keyword.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import { isEndlessCall } from './needless-appointment.ts';
import { isToldAsItIs } from './told-as-it-is.ts';
import { timeHasCome } from './telling-call.ts';
import { toldOf } from './told-change.ts';
import { isToldOtherwise, TOLD_SINCE, toldOtherwiseGone } from './told-otherwise.ts';
import { keptVersionLeft } from './version-kept.ts';
import { CRISIS, WINDOW_CLOSED } from './work.ts';
import { NUMBER_FOUND } from './wrong-number.ts';
import type { Instant } from './zone.ts';

/** Machine words for what made a piece of work needless; `undefined` while its cause stands. */
type Gone = string | undefined;
const CONFIRMED = 'confirmed';
export const WINDOW_MOVED = 'windowMoved';
const SUPERSEDED = 'superseded';

const isOpenCry = ({ step, state }: Task): boolean => step === CRISIS && state === 'open';

const numberIn = ({ step }: Task | Escalation): string | undefined => /\/appointment-(\d+)\//.exec(step)?.[1];

const appointmentsOf = (record: ParticipantRecord, { of = '' }: Task | Escalation): Appointment[] | undefined =>
  record.stream === 'interviews' ? record.followUps[of]?.appointments : record.appointments;

/** The appointment that a piece of work is about, if it is about one. */
export const appointmentOf = (record: ParticipantRecord, work: Task | Escalation): Appointment | undefined => {
  const n = Number(numberIn(work));
  return appointmentsOf(record, work)?.find((each) => each.n === n);
};

/** Nobody is asked about an appointment that has ended, nor about one that a voided entry made: numbers never come again. */
const ended = (record: ParticipantRecord, work: Task | Escalation): Gone => {
  const n = numberIn(work);
  if (n === undefined) return undefined;
  const appointment = appointmentOf(record, work);
  if (appointment === undefined) return `appointment-${n}.voided`;
  return appointment.end && `appointment-${n}.${appointment.end.how}`;
};

const registerGone = (plan: StudyPlan, record: InterviewRecord, work: Task): Gone => {
  const { life, register } = record.participation;
  if (life === 'emigrated') return 'emigrated';
  if (register === 'stopped') return 'registerStopped';
  return isOfMovedRegister(plan, record, work) ? WINDOW_MOVED : undefined;
};

/** Whether the appointment inside a hold stands is no question once one of the two is gone, nor once its time has come. */
const confirmationGone = (plan: StudyPlan, record: ParticipantRecord, work: Task | Escalation, now: Instant): Gone => {
  const { zone } = plan.appointments;
  const appointment = appointmentOf(record, work);
  const gone = ended(record, work);
  if (gone !== undefined) return gone;
  if (!appointment || holdOver(appointment, record, zone) === undefined) return 'holdOver';
  if (isQuestion(work) && appointment.standsInHold) return 'answered';
  return startOf(appointment, zone) <= now ? 'appointmentBegun' : undefined;
};

const assessorFound = (record: InterviewRecord, work: Task | Escalation): Gone => {
  const appointment = appointmentOf(record, work);
  const knows = appointment && unblindingOver(appointment, record.unblindings);
  return ended(record, work) ?? (knows ? undefined : 'assessorChanged');
};

const reminderCallGone = (plan: StudyPlan, record: InterviewRecord, work: Task | Escalation, now: Instant): Gone => {
  const appointment = appointmentOf(record, work);
  const hasBegun = appointment && startOf(appointment, plan.appointments.zone) <= now;
  return ended(record, work) ?? (hasBegun ? 'appointmentBegun' : undefined);
};

/** Done by hand, by whoever leads; needless once the participant lets their data stay. */
const erasureGone = ({ participation }: InterviewRecord): Gone =>
  participation.existingData === 'keep' ? 'dataKept' : undefined;

const holdOf = ({ holds }: ParticipantRecord, { step }: Task | Escalation): { n: number; hold: Hold | undefined } => {
  const n = Number(/hold-(\d+)/.exec(step)?.[1]);
  return { n, hold: holds[n - 1] };
};

const reviewGone = (record: ParticipantRecord, work: Task | Escalation): Gone => {
  const { n, hold } = holdOf(record, work);
  if (hold?.liftedAt !== undefined) return `hold-${String(n)}.lifted`;
  return hold !== undefined && !isReviewedBy(hold, record.stream) ? SUPERSEDED : undefined;
};

/** Once the hold is over the closing itself asks. */
const windowWarningGone = (plan: StudyPlan, record: InterviewRecord, work: Task | Escalation, now: Instant): Gone => {
  const { hold } = holdOf(record, work);
  const timepoint = plan.timepoint(work.of ?? '');
  if (hold === undefined || hold.liftedAt !== undefined || timepoint === undefined) return reviewGone(record, work);
  if (holdEnd(hold, plan.appointments.zone) <= now) return 'holdOver';
  return closesInHold(plan, timepoint, record.anchors, hold) === undefined ? WINDOW_MOVED : undefined;
};

const NEW_TIME_WANTED: `reply/${ReplyMeaning}` = 'reply/reschedule';

/**
 * Whoever answered that they want another time has it once they are booked anew, or moved because they asked; a move by staff answers
 * nothing. An entry of the reply's own instant came after it: a time has to be told before a text can answer it.
 */
const wishGone = (record: ParticipantRecord, work: Task | Escalation): Gone => {
  if (work.step !== NEW_TIME_WANTED) return undefined;
  const ofAll = record.stream === 'interviews' && work.of === undefined ? Object.values(record.followUps) : undefined;
  const booked = ofAll?.flatMap(({ appointments }) => appointments) ?? appointmentsOf(record, work);
  const answer = booked?.find(
    ({ enteredAt, moved, askedBy }) => enteredAt >= work.since && (!moved || askedBy === 'participant'),
  );
  return answer && `appointment-${String(answer.n)}`;
};

/** A call that a logged contact promised for an hour: whoever took that contact back promised nothing. */
const promiseGone = ({ contacts }: InterviewRecord, { due }: Task): Gone =>
  contacts.some(({ callBackAt }) => callBackAt === due) ? undefined : 'contactVoided';

/** Steps of the booking clock wait for a booking; a stop ends them. */
const bookingGone = (record: InterviewRecord, { of = '' }: Task | Escalation, now: Instant): Gone => {
  const followUp = record.followUps[of];
  const standing = standingAppointment(followUp);
  return standing && bookingClockStoppedBy(followUp, now) === 'booked'
    ? `appointment-${String(standing.n)}`
    : undefined;
};

/** A call or an escalation that the ladder plans ahead of an appointment: it stands as long as that one does. */
const leadsToAppointment = (plan: StudyPlan, work: Task | Escalation): boolean => {
  const step = ladderOf(plan, work.of ?? '')?.appointment.find(({ id }) => id === stepIdIn(work.step));
  return numberIn(work) !== undefined && step !== undefined && AHEAD.includes(step.from);
};

const interviewCauseGone = (plan: StudyPlan, record: InterviewRecord, work: Task | Escalation, now: Instant): Gone => {
  const kind = 'kind' in work ? work.kind : undefined;
  if (work.step.startsWith(ERASURE_TO_CONFIRM)) return goneByErasure(record, work.step);
  // The right to be forgotten outlives a stop, an outcome and a move abroad.
  if (work.step === ERASURE_WANTED) return erasureGone(record) ?? goneByErasure(record, work.step);
  // Whoever is to be forgotten must not turn up for nothing either, as long as there is a number to call.
  if (isBeingErased(record) && (kind !== 'deliverByCall' || isErased(record))) return goneByErasure(record, work.step);
  if (keptVersionLeft(record, work)) return 'versionChange';
  if (record.participation.life === 'dead') return 'dead';
  // Whoever might turn up for nothing must hear of it, whatever else was decided since.
  if ('kind' in work && isToldOtherwise(work)) return toldOtherwiseGone(plan, record, work, now);
  if ('kind' in work && isToldAsItIs(work)) return asItIsOver(plan, record, work, now);
  if ('kind' in work && kind === 'deliverByCall')
    return toldOf(plan, record, work.step) ?? timeHasCome(work, now) ?? needlessHasBegun(plan, record, work, now);
  if (kind === 'incentive') return incentiveGone(record.followUps[work.of ?? '']);
  if (record.followUps[work.of ?? '']?.outcome) return 'outcome';
  if ('kind' in work && kind === 'register') return registerGone(plan, record, work);
  if (kind === 'recordOutcome' || work.why === 'outcomeMissing') return ended(record, work);
  if (isWindowWarning(work)) return windowWarningGone(plan, record, work, now);
  if (kind === 'holdReview') return reviewGone(record, work);
  if (kind === 'contactPerson' && record.consent.contactPerson !== true) return 'consentWithdrawn';
  const stop = record.stopped.find((span) => span.to === undefined);
  if (stop) return `stopped-${stop.from}`;
  if (kind === 'findAssessor') return assessorFound(record, work);
  if (isReminderCall(work)) return reminderCallGone(plan, record, work, now);
  if (isAskedInHold(work)) return confirmationGone(plan, record, work, now);
  if (kind === 'messageTrouble') return wishGone(record, work);
  if ('kind' in work && work.why === CALL_BACK) return promiseGone(record, work);
  if (leadsToAppointment(plan, work)) return ended(record, work);
  const isOfAnotherWindow = isOfMovedWindow(plan, record, work) || isOfOpenedWindow(plan, record, work);
  return bookingGone(record, work, now) ?? (isOfAnotherWindow ? WINDOW_MOVED : undefined);
};

const confirmedByReceipt = (record: ParticipantRecord, work: Task | Escalation): Gone =>
  'kind' in work && work.kind === 'messageTrouble' && isConfirmedSince(record, work) ? CONFIRMED : undefined;

const isOfOneKind = (work: Task | Escalation, other: Task | Escalation): boolean =>
  'kind' in work ? 'kind' in other && other.kind === work.kind : !('kind' in other);

/** Whatever became of the new ladder's work: what is done there is not asked for again here, and what is resolved there comes back there. */
const isAskedByLadder = ({ tasks, escalations }: CheckInRecord, work: Task | Escalation, silence: string): boolean =>
  work.of !== silence &&
  [...Object.values(tasks), ...Object.values(escalations)].some(
    (other) => other.of === silence && isOfOneKind(work, other),
  );

/**
 * A contact ends a silence; it is another one once its anchor is corrected, or the contact that began it was none. Of an arm that goes
 * over to another plan it lasts on until the new ladder, which may be days from asking anybody, asks for the same.
 */
const silenceGone = (plan: StudyPlan, record: CheckInRecord, work: Task | Escalation, since: string): Gone => {
  const expected = expectedCheckIn(plan, record);
  if (expected?.silence.endsWith(`/since-${since}`))
    return isAskedByLadder(record, work, expected.silence) ? SUPERSEDED : undefined;
  if (countedContacts(record).some((on) => on > since)) return 'held';
  return expected === undefined ? 'checkInsEnded' : SUPERSEDED;
};

/** Of before a task of a needless appointment knew until when. */
const needlessHasBegun = ({ appointments }: StudyPlan, record: InterviewRecord, task: Task, now: Instant): Gone => {
  const off = isEndlessCall(task) ? appointmentOf(record, task) : undefined;
  return off && startOf(off, appointments.zone) <= now ? 'appointmentBegun' : undefined;
};

/** Of a step about a booked check-in: its end answers what led to it; a contact since, or a new appointment, that it was missed. */
const bookedCheckInGone = (plan: StudyPlan, record: CheckInRecord, work: Task | Escalation): Gone => {
  const step = plan.protocol.checkIns[work.of ?? '']?.ladder.find(({ id }) => id === stepIdIn(work.step));
  if (step !== undefined && AHEAD.includes(step.from)) return ended(record, work);
  if (step?.from !== 'noShow') return undefined;
  const missed = appointmentOf(record, work);
  const missedOn = missed?.end?.on ?? missed?.at.slice(0, 10) ?? '';
  if (countedContacts(record).some((on) => on >= missedOn)) return 'held';
  const standing = standingAppointment(record);
  return standing && `appointment-${String(standing.n)}`;
};

const checkInCauseGone = (plan: StudyPlan, record: CheckInRecord, work: Task | Escalation, now: Instant): Gone => {
  const isCall = 'kind' in work && work.kind === 'deliverByCall';
  if (isBeingErased(record) && (!isCall || isErased(record))) return goneByErasure(record, work.step);
  if (isCall) {
    if (record.participation.life === 'dead') return 'dead';
    if (isToldOtherwise(work)) return toldOtherwiseGone(plan, record, work, now);
    if (isToldAsItIs(work)) return asItIsOver(plan, record, work, now);
    return checkInToldOf(record, work, plan.appointments.zone, now);
  }
  if (checkInsEnded(record)) return 'checkInsEnded';
  if ('kind' in work && work.kind === 'holdReview') return reviewGone(record, work);
  if (isAskedInHold(work)) return confirmationGone(plan, record, work, now);
  if ('kind' in work && work.kind === 'messageTrouble') return wishGone(record, work);
  const { of } = work;
  const [, since] = of?.split('/since-') ?? [];
  return of === undefined || since === undefined
    ? bookedCheckInGone(plan, record, work)
    : silenceGone(plan, record, work, since);
};

/** Nothing that staff enter about somebody answers their cry for help: a person must have read it (F5.6), and then nobody else is told. */
const cryGone = (record: ParticipantRecord, work: Task | Escalation): Gone => {
  const isAnswered = !('kind' in work) && !Object.values(record.tasks).some(isOpenCry);
  return goneByErasure(record, work.step) ?? (isAnswered ? 'answered' : undefined);
};

/** Work resolves itself when its cause goes away (product.md section 5). */
export const causeGone = (plan: StudyPlan, record: ParticipantRecord, work: Task | Escalation, now: Instant): Gone => {
  if (work.step === CRISIS) return cryGone(record, work);
  const gone =
    record.stream === 'interviews'
      ? interviewCauseGone(plan, record, work, now)
      : checkInCauseGone(plan, record, work, now);
  return gone ?? confirmedByReceipt(record, work);
};

/** Nobody unhears or unsees these; of `delivered` the receipt moves away with its follow-up. */
const FOR_GOOD = ['carriedOut', 'delivered', CONFIRMED, NUMBER_FOUND, TOLD_SINCE];

/**
 * Whether what resolved the work is no longer so: the entry was voided, or support goes on. Neither a cancelled appointment nor a stop
 * that was taken back brings old calls again; the steps still ahead do. New trouble with a message opens its task anew by itself.
 */
export const resolutionVoided = (
  plan: StudyPlan,
  record: ParticipantRecord,
  work: Task | Escalation,
  { because, gone, now }: { because: string; gone: Gone; now: Instant },
): boolean => {
  if (FOR_GOOD.includes(because)) return false;
  // A contact that is held later belongs to the silence that took its place.
  if (because === SUPERSEDED) return gone === undefined;
  const stopped = /^stopped-(.+)$/.exec(because)?.[1];
  const booked = /^appointment-(\d+)$/.exec(because)?.[1];
  // A closing is never lost: as long as nobody says why, it is asked about again, once no hold lasts.
  if (work.why === WINDOW_CLOSED && (stopped ?? booked) !== undefined)
    return (
      gone === undefined && pauseAt(pausesOf(record, record.stream, plan.appointments.zone), now)?.reason !== 'held'
    );
  if (stopped !== undefined) return !record.stopped.some((span) => span.from === stopped && !span.voided);
  if (booked !== undefined) return !appointmentsOf(record, work)?.some((each) => each.n === Number(booked));
  return gone !== because;
};
