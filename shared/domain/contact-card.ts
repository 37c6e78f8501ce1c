import { isOfEea } from './eea.ts';
import type { Consent } from './participation.ts';
import { isLandline } from './phone-number.ts';

export interface Phone {
  /** E.164. */
  number: string;
  label?: string;
  /** Used by others too: replies from it never act by themselves. */
  shared?: boolean;
  /** Gets no text and no voicemail: someone else reads it. */
  unsafe?: boolean;
  /** Said to be wrong, or undeliverable for good. */
  quarantined?: boolean;
  /** Somebody wrote STOP from it, and it is not one person's: it gets no text. It may be called. */
  silenced?: boolean;
  /** No text reaches it, says whoever carries them: perhaps a landline (F5.7). It may be called. */
  undeliverable?: boolean;
  /** ISO date on which staff entered it; absent for one that came with the participant. */
  since?: string;
  /** ISO date on which the participant last said that it is theirs. */
  confirmedOn?: string;
}
export interface PostalAddress {
  lines: string[];
  /** ISO dates, inclusive. */
  from?: string;
  until?: string;
  protected?: boolean;
}
/** Somebody near the participant, and whether the participant agreed that they may be asked. */
export interface ContactPerson {
  name: string;
  phone: string;
  consent: boolean;
  /** ISO dates on which it was given, and taken back. */
  consentedOn?: string;
  withdrawnOn?: string;
}
/** What the vault holds of one participant: nothing of it stands in records, events, queues or logs. */
export interface ContactCard {
  name?: string;
  phones: Phone[];
  email?: string;
  emailInvalid?: boolean;
  /** ISO date on which the participant last said that it is theirs. */
  emailConfirmedOn?: string;
  addresses: PostalAddress[];
  language?: string;
  interpreter?: string;
  contactPersons: ContactPerson[];
  preferences?: string;
  formerNumbers?: string[];
  /** Those of them from which somebody wrote STOP: one that is entered again gets no text either. */
  silencedNumbers?: string[];
  /** Those of them that others read: one that comes back is marked again. */
  unsafeNumbers?: string[];
  /** Those that somebody else answered. */
  quarantinedNumbers?: string[];
  /** Newest last. */
  formerNames?: string[];
  /** Opaque; the same for all who share an address or a phone. */
  household?: string;
}

export const numbersOf = (card: Pick<ContactCard, 'phones'> | undefined): string[] =>
  (card?.phones ?? []).map(({ number }) => number);

/** For whoever may look and does not coordinate: what is written of a person may tell the arm, and who lives with whom is nobody's else. */
export const withoutNotes = ({ preferences: _preferences, household: _household, ...card }: ContactCard): ContactCard =>
  card;

/** What became of messages to a number, and who confirmed it when, may come of check-ins: whoever is blinded sees the number alone. */
export const withoutMarks = ({
  emailConfirmedOn: _emailConfirmedOn,
  silencedNumbers: _silencedNumbers,
  unsafeNumbers: _unsafeNumbers,
  quarantinedNumbers: _quarantinedNumbers,
  ...card
}: ContactCard): ContactCard => ({
  ...card,
  phones: card.phones.map(
    ({ silenced: _silenced, undeliverable: _undeliverable, since: _since, confirmedOn: _confirmedOn, ...phone }) =>
      phone,
  ),
});

/** Marks of a number that outlast its place on the card. */
export const LASTING_MARKS = ['silenced', 'unsafe', 'quarantined'] as const;
export type LastingMark = (typeof LASTING_MARKS)[number];

/** Numbers that the card holds or held with such a mark: `silenced` are those from which somebody wrote STOP for all who have them. */
export const markedNumbersOf = (card: ContactCard, mark: LastingMark): string[] => [
  ...new Set([
    ...(card[`${mark}Numbers`] ?? []),
    ...card.phones.filter((phone) => phone[mark]).map(({ number }) => number),
  ]),
];

export interface Reach {
  sms?: string;
  email?: string;
  letter?: PostalAddress;
}

/** Whether a text may go to the number at all; never to one of a country that we do not write to (threat 19). */
export const mayBeTexted = ({ number, unsafe, quarantined, silenced, undeliverable }: Phone): boolean =>
  !unsafe && !quarantined && !silenced && !undeliverable && isOfEea(number);

/** Whether texts are sent to it: carriers read one to a landline aloud to whoever picks up, or lose it. */
export const isTexted = (phone: Phone): boolean => mayBeTexted(phone) && !isLandline(phone.number);

/** Where a message may go today: consent and an address that is neither unsafe, quarantined nor past its date (product.md section 6). */
export const reachOf = (card: ContactCard, consent: Consent, today: string): Reach => {
  const phone = card.phones.find(isTexted);
  const address = card.addresses.find((each) => (each.from ?? today) <= today && today <= (each.until ?? today));
  return {
    ...(consent.sms && phone ? { sms: phone.number } : {}),
    ...(consent.email && card.email && !card.emailInvalid ? { email: card.email } : {}),
    ...(consent.letter && address ? { letter: address } : {}),
  };
};

export const letterLines = (name: string | undefined, address: PostalAddress): string[] => [
  ...(name ? [name] : []),
  ...address.lines,
];

/** Every number that is or was on the card. */
export const knownNumbers = ({ phones, formerNumbers = [] }: ContactCard): string[] => [
  ...new Set([...numbersOf({ phones }), ...formerNumbers]),
];
