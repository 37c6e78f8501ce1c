import type { CARD_FIELDS, CardForm } from './card-form.ts';
import type { en } from './words.en.ts';

type Say = (word: keyof typeof en, values?: Record<string, string>) => string;

/** One field as a line with every mark in it, so that two versions can be laid side by side. */
export const fieldText = (form: CardForm, name: (typeof CARD_FIELDS)[number], say: Say): string => {
  const line = (...parts: (string | false)[]): string =>
    parts.filter((part) => part !== false && part !== '').join(' ');
  const mark = (word: 'shared' | 'unsafe' | 'protected' | 'mayAsk' | 'mayNotAsk'): string => `(${say(word)})`;
  switch (name) {
    case 'phones':
      return form.phones
        .map(({ number, label, shared, unsafe }) =>
          line(number, label, shared && mark('shared'), unsafe && mark('unsafe')),
        )
        .join(', ');
    case 'addresses':
      return form.addresses
        .map(({ lines, from, until, ...rest }) =>
          line(
            lines.replaceAll('\n', ', '),
            (from !== '' || until !== '') && say('fromUntil', { from, until }),
            rest.protected && mark('protected'),
          ),
        )
        .join('; ');
    case 'contactPersons':
      return form.contactPersons
        .map(({ name: who, phone, consent }) => line(who, phone, mark(consent ? 'mayAsk' : 'mayNotAsk')))
        .join(', ');
    case 'name':
    case 'email':
    case 'language':
    case 'interpreter':
    case 'preferences':
      return form[name];
  }
};
