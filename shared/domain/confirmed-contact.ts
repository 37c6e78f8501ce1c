import type { ContactCard, Phone } from './contact-card.ts';

/** What was held against it was wrong, or is mended: whose it is knows best. A number that others use stays shared, and silenced. */
const asTheirs = (
  { quarantined: _quarantined, undeliverable: _undeliverable, ...phone }: Phone,
  today: string,
): Phone => ({
  ...phone,
  confirmedOn: today,
});

/** @param number E.164, of the card @param today ISO date */
export const confirmedNumber = (card: ContactCard, number: string, today: string): ContactCard => ({
  ...card,
  phones: card.phones.map((phone) => (phone.number === number ? asTheirs(phone, today) : phone)),
});

export const confirmedEmail = ({ emailInvalid: _emailInvalid, ...card }: ContactCard, today: string): ContactCard => ({
  ...card,
  emailConfirmedOn: today,
});
