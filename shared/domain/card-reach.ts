import { type ContactCard, isTexted } from './contact-card.ts';
import type { Consent } from './participation.ts';

/** By which ways a card could reach its owner: what may be known of it without opening it. Nothing of it says who or where. */
export interface CardReach {
  sms: boolean;
  /** A number that may be called. */
  phone: boolean;
  email: boolean;
  /** ISO dates, inclusive, between which there is an address. */
  letters: { from?: string; until?: string }[];
  /** ISO date from which the number that is texted is known to be theirs; absent: since they were registered. */
  knownSince?: string;
}

export const NOWHERE: CardReach = { sms: false, phone: false, email: false, letters: [] };

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** What a card says of reaching somebody, without a number, a name or an address in it. */
export const cardReach = (card: ContactCard): CardReach => {
  const texted = card.phones.find(isTexted);
  const knownSince = texted && later(texted.since, texted.confirmedOn);
  return {
    sms: texted !== undefined,
    phone: card.phones.some(({ unsafe, quarantined }) => !unsafe && !quarantined),
    email: card.email !== undefined && !card.emailInvalid,
    letters: card.addresses.map(({ from, until }) => ({ ...(from ? { from } : {}), ...(until ? { until } : {}) })),
    ...(knownSince === undefined ? {} : { knownSince }),
  };
};

const CHANNELS = ['sms', 'email', 'letter', 'phone'] as const;
export type ReachedBy = (typeof CHANNELS)[number];

/** By what somebody can be reached today: what they agreed to and have. */
export const reachedBy = (reach: CardReach, consent: Consent, today: string): ReachedBy[] => {
  const hasAddress = reach.letters.some(({ from = today, until = today }) => from <= today && today <= until);
  const has: Record<ReachedBy, boolean> = { ...reach, letter: hasAddress };
  return CHANNELS.filter((channel) => consent[channel] === true && has[channel]);
};
