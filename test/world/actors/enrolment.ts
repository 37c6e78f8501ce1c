import type { ContactCard } from '../../../shared/domain/contact-card.ts';
import type { Person } from './cast.ts';

const WAYS = ['sms', 'email', 'phone', 'letter', 'voicemail', 'contactPerson'] as const;

/** The form of the console leaves out what is empty. */
const filledIn = ({ name, phones, email, addresses, contactPersons, language, interpreter }: ContactCard): object => ({
  ...(name === undefined ? {} : { name }),
  ...(phones.length > 0 ? { phones } : {}),
  ...(email === undefined ? {} : { email }),
  ...(addresses.length > 0 ? { addresses } : {}),
  ...(contactPersons.length > 0 ? { contactPersons } : {}),
  ...(language === undefined ? {} : { language }),
  ...(interpreter === undefined ? {} : { interpreter }),
});

/** As the console sends it: the whole card, and of every way of reaching them a yes or a no. */
export const enrolmentOf = ({ id, arm, mentor, anchors, card, consent }: Person): object => ({
  id,
  arm,
  anchors,
  consent: Object.fromEntries(WAYS.map((way) => [way, consent[way] ?? false])),
  ...(mentor === undefined ? {} : { mentor }),
  contact: filledIn(card),
  ...(card.preferences === undefined ? {} : { preferences: card.preferences }),
});
