import { type ContactCard, type Phone, reachOf } from './contact-card.ts';
import type { Consent } from './participation.ts';
import type { Channel } from './protocol.ts';
import type { ParticipantRecord, Task } from './record.ts';
import { digitsOf } from './search-words.ts';
import { withTask, type WorkContext } from './work.ts';
import { isoInstant, type Instant } from './zone.ts';

/** Step key of the task that asks for a number where none is left. */
const NUMBER_WANTED = 'number/wanted';
/** Why that task resolved itself. */
export const NUMBER_FOUND = 'numberFound';
/** So many last digits tell two numbers of one person apart, and nobody who they are. */
const SHOWN_DIGITS = 2;

const isUsable = ({ unsafe, quarantined }: Phone): boolean => !unsafe && !quarantined;

/** Numbers of the card that somebody may mean: by their last digits, or, where nobody names one, all that may be called. */
export const phonesMeant = ({ phones }: ContactCard, digits: string | undefined): Phone[] =>
  digits === undefined
    ? phones.filter(({ quarantined }) => !quarantined)
    : phones.filter(({ number }) => digitsOf(number).endsWith(digitsOf(digits)));

const marked = (
  card: ContactCard,
  change: (phone: Phone) => Phone,
  isMeant: (number: string) => boolean,
): ContactCard => ({
  ...card,
  phones: card.phones.map((phone) => (isMeant(phone.number) ? change(phone) : phone)),
});

/** Nothing is sent to the number any more; the next one in order is used, or the next channel (F5.5). */
export const withQuarantined = (card: ContactCard, number: string): ContactCard =>
  marked(
    card,
    (phone) => ({ ...phone, quarantined: true }),
    (each) => each === number,
  );

/** No text goes to the number again, for whoever writes STOP from one that others use too. */
export const withSilenced = (card: ContactCard, number: string): ContactCard =>
  marked(
    card,
    (phone) => ({ ...phone, silenced: true }),
    (each) => each === number,
  );

/** For an entry that is taken back: the number is used as before. */
export const withReleased = (card: ContactCard, isMeant: (number: string) => boolean): ContactCard =>
  marked(card, ({ quarantined: _quarantined, ...phone }) => phone, isMeant);

/** What of a number may be shown to whoever does not see it. */
export const lastDigits = (number: string): string => number.slice(-SHOWN_DIGITS);

/** How the participant is written to from now on; without a channel nothing reaches them. */
interface NextReach {
  channel?: Channel;
  /** Last digits of the number, where it is one. */
  numberEnd?: string;
}

export const nextReach = (card: ContactCard, consent: Consent, today: string): NextReach => {
  const { sms, email, letter } = reachOf(card, consent, today);
  if (sms !== undefined) return { channel: 'sms', numberEnd: lastDigits(sms) };
  if (email !== undefined) return { channel: 'email' };
  return letter === undefined ? {} : { channel: 'letter' };
};

/** Somebody has to find another number, where none is left that may be called. */
export const withNumberWanted = <R extends ParticipantRecord>(
  record: R,
  card: ContactCard,
  context: WorkContext,
): R => {
  if (card.phones.some(isUsable)) return record;
  const to = record.stream === 'interviews' ? 'coordinator' : 'mentor';
  const spec = { key: NUMBER_WANTED, kind: 'messageTrouble', to, why: 'wrongNumber' } as const;
  return withTask(record, spec, context);
};

/** What asked for a number is answered by one that may be called. */
export const withNumberFound = <R extends ParticipantRecord>(record: R, card: ContactCard, now: Instant): R => {
  const wanted = Object.values(record.tasks).find(({ step, state }) => step === NUMBER_WANTED && state === 'open');
  if (wanted === undefined || !card.phones.some(isUsable)) return record;
  const found: Task = { ...wanted, state: 'resolved', resolved: { at: isoInstant(now), because: NUMBER_FOUND } };
  return { ...record, tasks: { ...record.tasks, [wanted.id]: found } };
};
