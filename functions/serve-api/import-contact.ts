import { addressLines, type ContactEntry } from '../../shared/contract/contact-body.ts';
import { type ImportRow, markColumn, PHONE_MARKS, type PhoneMark } from '../../shared/contract/import-row.ts';
import { sameValue } from '../../shared/domain/change.ts';
import {
  type ContactCard,
  LASTING_MARKS,
  markedNumbersOf,
  type Phone,
  type PostalAddress,
} from '../../shared/domain/contact-card.ts';
import { refused, type Refusal } from '../../shared/domain/entries/entry.ts';
import { changedFields, withFreshMarks } from './card-marks.ts';
import { cardOf } from './newcomer.ts';

type Contact = ImportRow['contact'];

const marksOf = ({ phoneMarks = {} }: Contact): PhoneMark[] => PHONE_MARKS.filter((mark) => phoneMarks[mark]);

/** A file knows one number: it takes the first place, and the others stay with what is known of them (unsafe, shared). */
const withNumber = (number: string, marks: PhoneMark[], known: Phone[]): Phone[] => {
  const said = Object.fromEntries(marks.map((mark) => [mark, true]));
  return known.some((phone) => phone.number === number)
    ? known.map((phone) => (phone.number === number ? { ...phone, ...said } : phone))
    : [{ number, ...said }, ...known.slice(1)];
};

const phoneOf = (number: string | undefined, card: ContactCard | undefined): Phone | undefined =>
  card?.phones.find((phone) => phone.number === number);

/** Their number of today would make way for one that is not to be used, and nobody would hear of it. */
const isGivenUp = (number: string, known: ContactCard): boolean =>
  LASTING_MARKS.some((mark) => markedNumbersOf(known, mark).includes(number));

const GIVEN_UP = refused(
  'markStays',
  'phone',
  'leave it empty: the number has a mark and was taken off the card; if it is theirs again, enter it on the page of the participant',
);

/** A mark keeps texts from somebody else's eyes: the file may be older than it. */
export const keptMarks = ({ phone, phoneMarks = {} }: Contact, known: ContactCard | undefined): Refusal[] => {
  const before = phoneOf(phone, known);
  if (phone !== undefined && known !== undefined && before === undefined && isGivenUp(phone, known)) return [GIVEN_UP];
  const remedy = 'leave it empty: the number has this mark; take it away on the page of the participant';
  return PHONE_MARKS.filter((mark) => phoneMarks[mark] === false && before?.[mark]).map((mark) =>
    refused('markStays', markColumn(mark), remedy),
  );
};

const phoneColumns = (contact: Contact, known: ContactCard | undefined): string[] => {
  const before = phoneOf(contact.phone, known);
  const marked = marksOf(contact).filter((mark) => !before?.[mark]);
  return [...(before === undefined ? ['phone'] : []), ...marked.map(markColumn)];
};

/** A line of its own that holds a comma is parted by a file, and is still the same address. */
const isWrittenAs = (known: string[], lines: string[]): boolean =>
  sameValue(known, lines) || sameValue(addressLines(known.join('\n')), lines);

const withAddress = (lines: string[], known: PostalAddress[]): PostalAddress[] => {
  const [first, ...others] = known;
  if (known.some((address) => isWrittenAs(address.lines, lines))) return known;
  return [{ lines, ...(first?.protected ? { protected: true } : {}) }, ...others];
};

const entryOf = (contact: Contact, known?: ContactCard): ContactEntry => {
  const { phone, phoneMarks: _marks, address, ...texts } = contact;
  return {
    ...texts,
    ...(phone === undefined ? {} : { phones: withNumber(phone, marksOf(contact), known?.phones ?? []) }),
    ...(address === undefined ? {} : { addresses: withAddress(address, known?.addresses ?? []) }),
  };
};

export const newCard = (contact: Contact): ContactCard => cardOf(entryOf(contact));

/** Follow from what the file says, or have no column. */
const KEPT_BY_US = [
  'formerNumbers',
  'silencedNumbers',
  'unsafeNumbers',
  'quarantinedNumbers',
  'formerNames',
  'emailInvalid',
  'emailConfirmedOn',
  'household',
];

const columnsOf = (field: string, contact: Contact, known: ContactCard | undefined): string[] => {
  if (field === 'phones') return phoneColumns(contact, known);
  return [field === 'addresses' ? 'address' : field];
};

export interface CardChange {
  card: ContactCard;
  /** Fields of the card, for the event. */
  fields: string[];
  /** The same as columns of the file. */
  columns: string[];
}

/** An empty cell leaves a field as it is. */
export const changedCard = (contact: Contact, known: ContactCard | undefined): CardChange => {
  if (known === undefined && Object.keys(contact).length === 0) return { card: newCard({}), fields: [], columns: [] };
  const card = withFreshMarks(cardOf(entryOf(contact, known), known), known);
  const fields = changedFields(known, card).filter((field) => field !== 'contactPersons' || known !== undefined);
  const own = fields.filter((field) => !KEPT_BY_US.includes(field));
  return { card, fields, columns: own.flatMap((field) => columnsOf(field, contact, known)) };
};
