import { addressLines, type ContactEntry } from '../../shared/contract/contact-body.ts';
import type { ImportRow } from '../../shared/contract/import-row.ts';
import { sameValue } from '../../shared/domain/change.ts';
import type { ContactCard, Phone, PostalAddress } from '../../shared/domain/contact-card.ts';
import { changedFields, withFreshMarks } from './card-marks.ts';
import { cardOf } from './newcomer.ts';

/** A file knows one number: it takes the first place, and the others stay with what is known of them (unsafe, shared). */
const withNumber = (number: string, known: Phone[]): Phone[] =>
  known.some((phone) => phone.number === number) ? known : [{ number }, ...known.slice(1)];

/** A line of its own that holds a comma is parted by a file, and is still the same address. */
const isWrittenAs = (known: string[], lines: string[]): boolean =>
  sameValue(known, lines) || sameValue(addressLines(known.join('\n')), lines);

const withAddress = (lines: string[], known: PostalAddress[]): PostalAddress[] => {
  const [first, ...others] = known;
  if (known.some((address) => isWrittenAs(address.lines, lines))) return known;
  return [{ lines, ...(first?.protected ? { protected: true } : {}) }, ...others];
};

const entryOf = ({ phone, address, ...texts }: ImportRow['contact'], known?: ContactCard): ContactEntry => ({
  ...texts,
  ...(phone === undefined ? {} : { phones: withNumber(phone, known?.phones ?? []) }),
  ...(address === undefined ? {} : { addresses: withAddress(address, known?.addresses ?? []) }),
});

export const newCard = (contact: ImportRow['contact']): ContactCard => cardOf(entryOf(contact));

/** Follow from what the file says, or have no column. */
const KEPT_BY_US = ['formerNumbers', 'silencedNumbers', 'formerNames', 'emailInvalid', 'emailConfirmedOn', 'household'];

const COLUMNS: Record<string, string> = { phones: 'phone', addresses: 'address' };

export interface CardChange {
  card: ContactCard;
  /** Fields of the card, for the event. */
  fields: string[];
  /** The same as columns of the file. */
  columns: string[];
}

/** An empty cell leaves a field as it is. */
export const changedCard = (contact: ImportRow['contact'], known: ContactCard | undefined): CardChange => {
  if (known === undefined && Object.keys(contact).length === 0) return { card: newCard({}), fields: [], columns: [] };
  const card = withFreshMarks(cardOf(entryOf(contact, known), known), known);
  const fields = changedFields(known, card).filter((field) => field !== 'contactPersons' || known !== undefined);
  const own = fields.filter((field) => !KEPT_BY_US.includes(field));
  return { card, fields, columns: own.map((field) => COLUMNS[field] ?? field) };
};
