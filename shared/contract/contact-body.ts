import * as z from 'zod';
import type { ContactCard, Phone, PostalAddress } from '../domain/contact-card.ts';
import { label, languageCode, localDate, mailAddress, note, phoneNumber } from './body-words.ts';

const MAX_PHONES = 5;
const MAX_ADDRESSES = 5;
export const MAX_LINES = 6;
const MAX_CONTACT_PERSONS = 5;

const phone = z.strictObject({
  number: phoneNumber,
  label: label.optional(),
  shared: z.boolean().optional(),
  unsafe: z.boolean().optional(),
});

/** One text as it stands in a spreadsheet: parted by line breaks, and only where it has none by commas, since a line may hold one. */
export const addressLines = (text: string): string[] =>
  text
    .split(/[\r\n|]/.test(text.trim()) ? /[\r\n|]+/ : /,+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const address = z.strictObject({
  lines: z.array(label).min(1).max(MAX_LINES),
  from: localDate.optional(),
  until: localDate.optional(),
  protected: z.boolean().optional(),
});

const fields = {
  name: label,
  phones: z.array(phone).max(MAX_PHONES),
  phone: phoneNumber,
  email: mailAddress,
  addresses: z.array(address).max(MAX_ADDRESSES),
  address: z.union([label, address]),
  language: languageCode,
  interpreter: label,
  contactPersons: z
    .array(
      z.strictObject({
        name: label,
        phone: phoneNumber,
        consent: z.boolean(),
        /** The day of the change, unless it was earlier: as when the consent was written at inclusion. */
        consentedOn: localDate.optional(),
        withdrawnOn: localDate.optional(),
      }),
    )
    .max(MAX_CONTACT_PERSONS),
  preferences: note,
};

const written = z.strictObject(fields).partial();
/** null takes a field back. */
const rewritten = z
  .strictObject({
    name: fields.name.nullable(),
    phones: fields.phones.nullable(),
    phone: fields.phone.nullable(),
    email: fields.email.nullable(),
    addresses: fields.addresses.nullable(),
    address: fields.address.nullable(),
    language: fields.language.nullable(),
    interpreter: fields.interpreter.nullable(),
    contactPersons: fields.contactPersons.nullable(),
    preferences: fields.preferences.nullable(),
  })
  .partial();

type Written = z.output<typeof rewritten>;

const phonesOf = ({ phones, phone: single }: Written): Phone[] | undefined => {
  if (phones !== undefined) return phones ?? [];
  if (single === undefined) return undefined;
  return single === null ? [] : [{ number: single }];
};

const addressesOf = ({ addresses, address: single }: Written): PostalAddress[] | undefined => {
  if (addresses !== undefined) return addresses ?? [];
  if (single === undefined) return undefined;
  if (single === null) return [];
  return [typeof single === 'string' ? { lines: addressLines(single).slice(0, MAX_LINES) } : single];
};

const onlyOne = (contact: Written): boolean =>
  (contact.phones === undefined || contact.phone === undefined) &&
  (contact.addresses === undefined || contact.address === undefined);

const ONLY_ONE = { error: 'give either phones or phone, and either addresses or address' };

type TextField = 'name' | 'email' | 'language' | 'interpreter' | 'preferences';
/** What a card is to hold; null takes it back, what is absent stays. */
export interface ContactEntry extends Partial<Record<TextField, string | null>> {
  phones?: Phone[];
  addresses?: PostalAddress[];
  contactPersons?: ContactCard['contactPersons'];
}

const asEntry = (contact: Written): ContactEntry => {
  const { phones: _p, phone: _q, addresses: _a, address: _b, contactPersons, ...texts } = contact;
  const [phones, addresses] = [phonesOf(contact), addressesOf(contact)];
  return {
    ...texts,
    ...(phones ? { phones } : {}),
    ...(addresses ? { addresses } : {}),
    ...(contactPersons === undefined ? {} : { contactPersons: contactPersons ?? [] }),
  };
};

export const contactBody = written.refine(onlyOne, ONLY_ONE).transform(asEntry);
export const contactPatch = rewritten.refine(onlyOne, ONLY_ONE).transform(asEntry);
