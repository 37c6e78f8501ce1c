import { isByHandKey } from './by-hand.ts';
import { appointmentIn } from './ending-key.ts';
import { isWhereTheySaid } from './entries/appointments.ts';
import { appointmentsIn, standingAppointment, standingAs, startOf } from './follow-up.ts';
import { LADDER_TEMPLATES } from './participant-texts.ts';
import type { Appointment, ParticipantRecord } from './record.ts';
import type { ReplyMeaning } from './reply-keyword.ts';
import { subjectIn } from './step-key.ts';
import { hasLeft } from './went-out.ts';
import type { Instant, Zone } from './zone.ts';

/** Whose number a text came from. `former`: in quarantine, so that somebody else may have it now. */
export type WrittenFrom = 'own' | 'shared' | 'former';

/** What a text does by itself (F5.5). Whatever it does, a person can read it. */
export type ReplyAct =
  | { kind: 'endTexts' }
  /** No text goes to the number again, whoever else is reached by it. */
  | { kind: 'silenceNumber' }
  | { kind: 'quarantineNumber' }
  | { kind: 'confirm'; of: string; n: number }
  | { kind: 'askForCall'; of: string }
  | { kind: 'askForNewTime'; of: string }
  | { kind: 'nothing' };

type Question = { of: string; n?: number; askedAt: Instant; one?: 'askForCall' | 'confirm'; two?: 'askForNewTime' };

/** By template: which answers it offers. The texts of a study may be worded anew; what they ask for stays. */
const ASKS: Partial<Record<string, Pick<Question, 'one' | 'two'>>> = {
  invite: { one: 'askForCall' },
  book2: { one: 'askForCall' },
  book3: { one: 'askForCall' },
  final: { one: 'askForCall' },
  booked: { two: 'askForNewTime' },
  moved: { two: 'askForNewTime' },
  appt7: { two: 'askForNewTime' },
  appt3: { one: 'confirm', two: 'askForNewTime' },
  appt1: { two: 'askForNewTime' },
  noshow: { two: 'askForNewTime' },
  ci1: { two: 'askForNewTime' },
  ci_miss: { two: 'askForNewTime' },
};

/** Whether a digit does something by itself as an answer to texts of this id, or of a variant of it. */
export const isDigitRead = (template: string, digit: string): boolean => {
  const { one, two } = ASKS[template.split('.')[0] ?? template] ?? {};
  return (digit === '1' && one !== undefined) || (digit === '2' && two !== undefined);
};

const ASKS_NOTHING: readonly string[] = LADDER_TEMPLATES.filter((template) => ASKS[template] === undefined);

/** What words by hand and a study's own texts asked nobody knows but whoever wrote them: an answer to them is read by a person. */
const offersOf = (key: string, template: string): Pick<Question, 'one' | 'two'> | undefined =>
  ASKS[template] ?? (isByHandKey(key) || !ASKS_NOTHING.includes(template) ? {} : undefined);

/** What the last text of this stream that asked anything asked; what may have left counts, since it is being answered. */
const lastAsked = ({ steps }: ParticipantRecord): Question | undefined => {
  const asked = Object.entries(steps).flatMap(([key, outcome]) => {
    const offers = hasLeft(outcome) && outcome.channel === 'sms' ? offersOf(key, outcome.template) : undefined;
    return offers && hasLeft(outcome) ? [{ key, at: outcome.at, offers }] : [];
  });
  const last = asked.sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1);
  if (last === undefined) return undefined;
  const n = appointmentIn(last.key)?.n;
  const of = subjectIn(last.key);
  const askedAt = Date.parse(last.at);
  return { of, askedAt, ...last.offers, ...(n === undefined ? {} : { n }) };
};

/** Only the appointment that was asked about is confirmed: at that time and place, and before it has begun. */
const confirmable = (
  record: ParticipantRecord,
  { of, n = 0 }: Question,
  zone: Zone,
  now: Instant,
): Appointment | undefined => {
  const appointments = appointmentsIn(record, of);
  const asked = appointments.find((each) => each.n === n);
  const standing = standingAs(appointments, n);
  const isKept = asked && standing && isWhereTheySaid(asked, standing) && startOf(standing, zone) > now;
  return isKept ? standing : undefined;
};

const hasOutcome = (record: ParticipantRecord, of: string): boolean =>
  record.stream === 'interviews' && record.followUps[of]?.outcome !== undefined;

const isBooked = (record: ParticipantRecord, of: string): boolean =>
  record.stream === 'interviews' && standingAppointment(record.followUps[of]) !== undefined;

/** When a text was written, and when it is read: days may lie between them if it was among the dead letters. */
interface ReplyMoment {
  zone: Zone;
  writtenAt: Instant;
  now: Instant;
}

const answerTo = (digit: 'one' | 'two', record: ParticipantRecord, { zone, writtenAt, now }: ReplyMoment): ReplyAct => {
  // Of somebody who has died, the family may have written.
  if (record.participation.life === 'dead') return { kind: 'nothing' };
  const question = lastAsked(record);
  const wish = question?.[digit];
  if (question === undefined || wish === undefined || hasOutcome(record, question.of)) return { kind: 'nothing' };
  // It answers something that was asked before, and nobody knows what.
  if (question.askedAt > writtenAt) return { kind: 'nothing' };
  const { of } = question;
  if (wish !== 'confirm') {
    // Whoever is booked since has had the call they were offered.
    return wish === 'askForCall' && isBooked(record, of) ? { kind: 'nothing' } : { kind: wish, of };
  }
  const confirmed = confirmable(record, question, zone, now);
  return confirmed === undefined ? { kind: 'nothing' } : { kind: 'confirm', of, n: confirmed.n };
};

/**
 * What a text of this meaning does to this record. From a number that others use, everything but a stop is left to a person, and the stop
 * is the number's; from one that is no longer theirs nothing acts.
 */
export const actOf = (
  meaning: ReplyMeaning,
  from: WrittenFrom,
  record: ParticipantRecord,
  at: ReplyMoment,
): ReplyAct => {
  if (from === 'former') return { kind: 'nothing' };
  if (from === 'shared') return { kind: meaning === 'smsOptOut' ? 'silenceNumber' : 'nothing' };
  switch (meaning) {
    case 'smsOptOut':
      return { kind: 'endTexts' };
    case 'quarantineNumber':
      return { kind: 'quarantineNumber' };
    case 'callbackOrConfirm':
      return answerTo('one', record, at);
    case 'reschedule':
      return answerTo('two', record, at);
    case 'autoReply':
    case 'human':
      return { kind: 'nothing' };
  }
};

/** The appointment as confirmed by its participant; a second confirmation changes nothing. */
export const withConfirmed = <R extends ParticipantRecord>(record: R, of: string, n: number, at: string): R => {
  const marked = (appointments: Appointment[]): Appointment[] =>
    appointments.map((each) => (each.n === n && !each.confirmed ? { ...each, confirmed: { at } } : each));
  if (record.stream === 'checkIns') return { ...record, appointments: marked(record.appointments) };
  const followUp = record.followUps[of];
  if (followUp === undefined) return record;
  const followUps = { ...record.followUps, [of]: { ...followUp, appointments: marked(followUp.appointments) } };
  return { ...record, followUps };
};
