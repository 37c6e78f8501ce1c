import type { ContactCard, Phone } from '../../shared/domain/contact-card.ts';
import type { Consent } from '../../shared/domain/participation.ts';
import type { Chance } from '../chance.ts';

/** Given names that are common, family names that nobody has. */
const GIVEN = [
  'Anna', 'Bo', 'Camilla', 'Dan', 'Ella', 'Finn', 'Gitte', 'Hans', 'Ida', 'Jakob', 'Kirsten', 'Lars', 'Mette', 'Niels',
  'Oda', 'Per', 'Rikke', 'Søren', 'Tove', 'Ulla', 'Viggo', 'Yrsa', 'Åse', 'Øjvind',
] as const; // prettier-ignore
const FAMILY = [
  'Prøvestrup', 'Eksempelsen', 'Opdigtsen', 'Testesen', 'Demogaard', 'Tænkthøj', 'Påfundsen', 'Mønsterby', 'Skabelund',
  'Attrapsen', 'Fiktoft', 'Legenborg',
] as const; // prettier-ignore
const STREETS = ['Prøvevej', 'Eksempelgade', 'Attrapstræde', 'Mønstervænget', 'Testtorvet'] as const;

/** A range of numbers in the right form; no message of one machine reaches a network. */
const FIRST_NUMBER = 20_120_000;
const CONTACT_PERSONS_FROM = 30_120_000;
const danish = (number: number): string => `+45${String(number)}`;

const phonesOf = (n: number, chance: Chance): Phone[] => {
  if (chance.often(0.05)) return [];
  const mobile: Phone = {
    number: danish(FIRST_NUMBER + n),
    label: 'mobile',
    ...(chance.often(0.03) ? { shared: true } : {}),
    ...(chance.often(0.03) ? { unsafe: true } : {}),
  };
  return chance.often(0.1) ? [mobile, { number: danish(FIRST_NUMBER + 5_000 + n), label: 'home' }] : [mobile];
};

/** @param n the person's number, from 1 */
export const madeUpContact = (n: number, chance: Chance): ContactCard => {
  const name = `${chance.one(GIVEN)} ${chance.one(FAMILY)}`;
  const phones = phonesOf(n, chance);
  const language = chance.often(0.12) ? 'en' : 'da';
  const address = [`${chance.one(STREETS)} ${String(chance.between(1, 99))}`, '9999 Eksempelby'];
  return {
    name,
    phones,
    language,
    addresses: chance.often(0.95) ? [{ lines: address }] : [],
    contactPersons: chance.often(0.3)
      ? [
          {
            name: `${chance.one(GIVEN)} ${chance.one(FAMILY)}`,
            phone: danish(CONTACT_PERSONS_FROM + n),
            consent: chance.often(0.8),
          },
        ]
      : [],
    ...(chance.often(0.9) ? { email: `deltager-${String(n)}@example.com` } : {}),
    ...(chance.often(0.02) ? { interpreter: 'arabisk' } : {}),
  };
};

export const madeUpConsent = (chance: Chance): Consent => ({
  sms: chance.often(0.86),
  email: chance.often(0.78),
  phone: chance.often(0.92),
  letter: chance.often(0.85),
  voicemail: chance.often(0.4),
});
