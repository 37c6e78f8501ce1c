import { checkInsEnded } from './check-in-agenda.ts';
import { bookingClockStoppedBy, standingAppointment } from './follow-up.ts';
import { expectedCheckIn } from './record-agenda.ts';
import type { CheckInRecord, Escalation, InterviewRecord, ParticipantRecord, Task } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** Machine words for what made a piece of work needless; `undefined` while its cause stands. */
type Gone = string | undefined;

const appointmentOf = (step: string): number => Number(/\/appointment-(\d+)\//.exec(step)?.[1] ?? Number.NaN);

const interviewCauseGone = (record: InterviewRecord, work: Task | Escalation, now: Instant): Gone => {
  if (record.participation.life === 'dead') return 'dead';
  const of = work.of ?? '';
  const followUp = record.followUps[of];
  if (followUp?.outcome) return 'outcome';
  const kind = 'kind' in work ? work.kind : undefined;
  if (kind === 'register') {
    if (record.participation.life === 'emigrated') return 'emigrated';
    return record.participation.register === 'stopped' ? 'registerStopped' : undefined;
  }
  if (kind === 'recordOutcome' || work.why === 'outcomeMissing') {
    const appointment = followUp?.appointments.find((each) => each.n === appointmentOf(work.step));
    return appointment?.end === undefined ? undefined : `appointment-${appointment.n}.${appointment.end.how}`;
  }
  const open = record.stopped.find((span) => span.to === undefined);
  if (open && kind !== 'holdReview') return `stopped-${open.from}`;
  if (kind === 'deliverByCall') return deliveredInstead(record, work);
  if (kind === 'holdReview' || kind === 'confirmAppointment' || kind === 'messageTrouble') return undefined;
  const standing = standingAppointment(followUp);
  return standing && bookingClockStoppedBy(followUp, now) === 'booked' ? `appointment-${standing.n}` : undefined;
};

const deliveredInstead = (record: ParticipantRecord, work: Task | Escalation): Gone => {
  const stem = work.step.slice(0, work.step.lastIndexOf('/'));
  const heard = Object.entries(record.steps).some(
    ([key, outcome]) =>
      key.startsWith(`${stem}/`) &&
      /cancelled|moved/.test(key) &&
      outcome.state === 'sent' &&
      outcome.delivery === 'delivered',
  );
  return heard ? 'delivered' : undefined;
};

const checkInCauseGone = (plan: StudyPlan, record: CheckInRecord, work: Task | Escalation): Gone => {
  if (checkInsEnded(record)) return 'checkInsEnded';
  if (!work.of?.includes('/since-')) return undefined;
  const expected = expectedCheckIn(plan, record);
  return expected?.silence === work.of ? undefined : 'held';
};

/** Work resolves itself when its cause goes away (product.md section 5). */
export const causeGone = (plan: StudyPlan, record: ParticipantRecord, work: Task | Escalation, now: Instant): Gone =>
  record.stream === 'interviews' ? interviewCauseGone(record, work, now) : checkInCauseGone(plan, record, work);

/** The entry that resolved it was voided: then the work is there again. A cancellation does not bring old calls back. */
export const resolutionVoided = (record: ParticipantRecord, because: string, of: string): boolean => {
  if (record.stream === 'checkIns') return false;
  if (because === 'dead') return record.participation.life !== 'dead';
  if (because === 'outcome') return record.followUps[of]?.outcome === undefined;
  const appointment = /^appointment-(\d+)/.exec(because)?.[1];
  if (appointment !== undefined)
    return !record.followUps[of]?.appointments.some((each) => each.n === Number(appointment));
  const stopped = /^stopped-(.+)$/.exec(because)?.[1];
  return stopped !== undefined && !record.stopped.some((span) => span.from === stopped);
};
