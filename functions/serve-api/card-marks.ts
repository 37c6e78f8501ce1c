import type { ContactEntry } from '../../shared/contract/contact-body.ts';
import { sameValue } from '../../shared/domain/change.ts';
import {
  type ContactCard,
  type ContactPerson,
  type LastingMark,
  markedNumbersOf,
  type Phone,
} from '../../shared/domain/contact-card.ts';
import type { Fault } from './problem.ts';

export const changedFields = (before: ContactCard | undefined, after: ContactCard): string[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])]
    .filter((field) => !sameValue(before?.[field as keyof ContactCard], after[field as keyof ContactCard]))
    .sort();

const MARKS = ['quarantined', 'silenced', 'undeliverable', 'since', 'confirmedOn'] as const;

/** A new number is known to be theirs from the day on which staff wrote it down; one of a file only since the person was registered. */
const markedPhone = (phone: Phone, known: Phone | undefined, enteredOn: string | undefined): Phone => {
  if (known === undefined) return enteredOn === undefined ? phone : { ...phone, since: enteredOn };
  const kept = MARKS.filter((mark) => known[mark] !== undefined).map((mark) => [mark, known[mark]]);
  return { ...phone, ...(Object.fromEntries(kept) as Pick<Phone, (typeof MARKS)[number]>) };
};

/**
 * A new address is trusted until it fails; what was known of the old one says nothing about it. A number that fell silent, or that others
 * read, comes back to the card with its mark. Of one that somebody else answered, whoever types it anew says that it is theirs after all.
 * @param enteredOn ISO date, when staff wrote it
 */
export const withFreshMarks = (
  after: ContactCard,
  before: ContactCard | undefined,
  enteredOn?: string,
): ContactCard => {
  const {
    emailInvalid,
    emailConfirmedOn,
    silencedNumbers: _silencedNumbers,
    unsafeNumbers: _unsafeNumbers,
    quarantinedNumbers: _quarantinedNumbers,
    ...card
  } = after;
  const isSameMail = card.email === before?.email;
  const numbers = (mark: LastingMark): string[] => (before ? markedNumbersOf(before, mark) : []);
  const [silent, unsafe, wrong] = [numbers('silenced'), numbers('unsafe'), numbers('quarantined')];
  const phones = card.phones.map((phone): Phone => {
    const known = before?.phones.find(({ number }) => number === phone.number);
    const kept = markedPhone(phone, known, enteredOn);
    return {
      ...kept,
      ...(silent.includes(phone.number) ? { silenced: true } : {}),
      ...(known === undefined && unsafe.includes(phone.number) ? { unsafe: true } : {}),
    };
  });
  const gone = (number: string): boolean => !phones.some((phone) => phone.number === number);
  const [left, leftUnsafe, leftWrong] = [silent.filter(gone), unsafe.filter(gone), wrong.filter(gone)];
  return {
    ...card,
    phones,
    ...(left.length > 0 ? { silencedNumbers: left } : {}),
    ...(leftUnsafe.length > 0 ? { unsafeNumbers: leftUnsafe } : {}),
    ...(leftWrong.length > 0 ? { quarantinedNumbers: leftWrong } : {}),
    ...(emailInvalid && isSameMail ? { emailInvalid } : {}),
    ...(emailConfirmedOn !== undefined && isSameMail ? { emailConfirmedOn } : {}),
  };
};

/** The consent of each contact person with its day: when it was given, and when it was taken back. */
const datedPerson = (person: ContactPerson, known: ContactPerson | undefined, today: string): ContactPerson => {
  const { consentedOn: said, withdrawnOn: saidBack, ...rest } = person;
  const [consentedOn, withdrawnOn] = [said ?? known?.consentedOn, saidBack ?? known?.withdrawnOn];
  if (person.consent) return { ...rest, consentedOn: consentedOn ?? today };
  const wasGiven = known?.consent === true || consentedOn !== undefined;
  return {
    ...rest,
    ...(consentedOn === undefined ? {} : { consentedOn }),
    ...(wasGiven ? { withdrawnOn: withdrawnOn ?? today } : {}),
  };
};

export const withDatedConsents = (after: ContactCard, before: ContactCard | undefined, today: string): ContactCard => {
  const persons = before?.contactPersons ?? [];
  return {
    ...after,
    contactPersons: after.contactPersons.map((person) => {
      const known =
        persons.find(({ phone }) => phone === person.phone) ?? persons.find(({ name }) => name === person.name);
      if (!person.consent || known?.consent !== false) return datedPerson(person, known, today);
      // Given again: it counts from then on, whatever day came back with the card.
      const { consentedOn, ...again } = person;
      const isNew = consentedOn !== undefined && consentedOn !== known.consentedOn;
      return datedPerson(isNew ? { ...again, consentedOn } : again, undefined, today);
    }),
  };
};

/** @param at JSON pointer of the card in the body */
export const futureConsents = ({ contactPersons = [] }: ContactEntry, today: string, at = ''): Fault[] =>
  contactPersons.flatMap((person, n) =>
    (['consentedOn', 'withdrawnOn'] as const)
      .filter((field) => (person[field] ?? today) > today)
      .map((field) => ({
        field: `${at}/contactPersons/${String(n)}/${field}`,
        remedy: `give a date that is not after ${today}`,
      })),
  );
