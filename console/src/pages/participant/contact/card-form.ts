import type { ContactBody } from '../acts/bodies.ts';
import type { Card } from './contact-query.ts';

/** As it stands in the form: nothing is absent, an address is one text with a line for each line. */
export interface CardForm {
  name: string;
  phones: { number: string; label: string; shared: boolean; unsafe: boolean }[];
  email: string;
  addresses: { lines: string; from: string; until: string; protected: boolean }[];
  language: string;
  interpreter: string;
  contactPersons: { name: string; phone: string; consent: boolean }[];
  preferences: string;
}

export const NO_PHONE: CardForm['phones'][number] = { number: '', label: '', shared: false, unsafe: false };
export const NO_ADDRESS: CardForm['addresses'][number] = { lines: '', from: '', until: '', protected: false };
export const NO_PERSON: CardForm['contactPersons'][number] = { name: '', phone: '', consent: false };

export const formOf = (card: Card | null | undefined): CardForm => ({
  name: card?.name ?? '',
  phones: (card?.phones ?? []).map(({ number, label = '', shared = false, unsafe = false }) => ({
    number,
    label,
    shared,
    unsafe,
  })),
  email: card?.email ?? '',
  addresses: (card?.addresses ?? []).map(({ lines, from = '', until = '', ...rest }) => ({
    lines: lines.join('\n'),
    from,
    until,
    protected: rest.protected ?? false,
  })),
  language: card?.language ?? '',
  interpreter: card?.interpreter ?? '',
  contactPersons: card?.contactPersons ?? [],
  preferences: card?.preferences ?? '',
});

const TEXTS = ['name', 'email', 'language', 'interpreter', 'preferences'] as const;
const LISTS = ['phones', 'addresses', 'contactPersons'] as const;
export const CARD_FIELDS = [...TEXTS, ...LISTS];

const given = <Value>(name: string, value: Value | '' | false): Record<string, Value> =>
  value === '' || value === false ? {} : { [name]: value };

/** Only what differs; an emptied field is taken back. Undefined when nothing differs. */
export const changedCard = (before: CardForm, after: CardForm): ContactBody | undefined => {
  const texts: [string, string | null][] = TEXTS.filter((name) => before[name] !== after[name]).map((name) => [
    name,
    after[name] || null,
  ]);
  const differs = (name: (typeof LISTS)[number]): boolean =>
    JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  const body: ContactBody = {
    ...Object.fromEntries<string | null>(texts),
    ...(differs('phones')
      ? {
          phones: after.phones
            .filter(({ number }) => number !== '')
            .map(({ number, label, shared, unsafe }) => ({
              number,
              ...given('label', label),
              ...given('shared', shared),
              ...given('unsafe', unsafe),
            })),
        }
      : {}),
    ...(differs('addresses')
      ? {
          addresses: after.addresses
            .filter(({ lines }) => lines.trim() !== '')
            .map(({ lines, from, until, ...rest }) => ({
              lines: lines.split('\n').filter((line) => line.trim() !== ''),
              ...given('from', from),
              ...given('until', until),
              ...given('protected', rest.protected),
            })),
        }
      : {}),
    ...(differs('contactPersons')
      ? { contactPersons: after.contactPersons.filter(({ name, phone }) => name !== '' || phone !== '') }
      : {}),
  };
  return Object.keys(body).length === 0 ? undefined : body;
};
