import { civil, isoDate } from '../civil-date.ts';
import type { CheckInRecord, InterviewRecord } from '../record.ts';
import type { StudyPlan } from '../study-plan.ts';
import { isoInstant, type Instant } from '../zone.ts';

/** Who enters something, when, and under which protocol. */
export interface EntryContext {
  now: Instant;
  by: string;
  plan: StudyPlan;
}

export interface BothRecords {
  interviews: InterviewRecord;
  checkIns: CheckInRecord;
}

export type RefusalCode =
  | 'afterOutcome'
  | 'alreadyVoided'
  | 'anchorMissing'
  | 'armMissing'
  | 'armWithoutCheckIns'
  | 'beforeTheAppointment'
  | 'capReached'
  | 'changedSince'
  | 'checkInsEnded'
  | 'deliveryNeeded'
  | 'erasureBegun'
  | 'erasureConfirmed'
  | 'escalationResolved'
  | 'futureDate'
  | 'incentiveKnown'
  | 'interviewBooked'
  | 'interviewsStopped'
  | 'lastsBackwards'
  | 'markStays'
  | 'messageLeft'
  | 'noAppointment'
  | 'noCall'
  | 'noConsent'
  | 'noIncentive'
  | 'noErasure'
  | 'noOpenHold'
  | 'notPlanned'
  | 'notReleased'
  | 'notVoidable'
  | 'nothingToChange'
  | 'onHold'
  | 'onlyWithReason'
  | 'beingErased'
  | 'outcomeExists'
  | 'outcomeNeeded'
  | 'participantDied'
  | 'pastInstant'
  | 'questionnaireTimepoint'
  | 'reachNeeded'
  | 'registerTimepoint'
  | 'reminderStays'
  | 'erasureAsked'
  | 'secondPersonNeeded'
  | 'taskClosed'
  | 'textMissing'
  | 'tooLate'
  | 'unfitField'
  | 'unknownAnchor'
  | 'unknownArm'
  | 'unknownTimepoint';

/** An entry that cannot stand: which field of the body (JSON pointer; empty for the whole), and what to do instead. */
export interface Refusal {
  kind: 'refused';
  field: string;
  why: RefusalCode;
  remedy: string;
}

/** The record as the entry leaves it; the same object when the entry changes nothing. */
export type Entered<R> = { kind: 'entered'; record: R } | Refusal;

export const entered = <R>(record: R): Entered<R> => ({ kind: 'entered', record });

/** @param field JSON pointer into the body; empty for the whole. @param remedy what to do instead */
export const refused = (why: RefusalCode, field: string, remedy: string): Refusal => ({
  kind: 'refused',
  field,
  why,
  remedy,
});

/** The date in the study's zone. */
export const today = ({ now, plan }: EntryContext): string => isoDate(plan.appointments.zone.toLocal(now).day);

/** The instant of the entry, as records keep it. */
export const stamp = ({ now }: EntryContext): string => isoInstant(now);

/** What is entered as having happened cannot lie ahead. */
export const refuseFuture = (field: string, on: string, context: EntryContext): Refusal | undefined =>
  on > today(context) ? refused('futureDate', field, `give a date that is not after ${today(context)}`) : undefined;

/** A day on which something happened, as an instant: its noon, or now when that has not come. */
export const signOfLifeOn = (on: string, known: string | undefined, context: EntryContext): string => {
  const { zone } = context.plan.appointments;
  const noon = zone.toInstant(civil(on), 12 * 60);
  return laterOf(known, isoInstant(Math.min(context.now, noon)));
};

export const laterOf = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);
