import { type ContactCard, numbersOf } from '../../shared/domain/contact-card.ts';
import { silencedWord } from '../../shared/domain/search-words.ts';
import { withSilenced } from '../../shared/domain/wrong-number.ts';
import type { ApiPorts } from './ports.ts';
import type { Warning } from './warnings.ts';

/**
 * Who wrote STOP from a number that is not one person's wrote it for all who have it, in every study (ADR 17): also for whoever gets the
 * number afterwards. Only numbers that are new to the card are looked up, and no other card is opened. @returns the card with them silenced
 */
export const withSilenceKept = async (
  card: ContactCard,
  before: ContactCard | undefined,
  { contacts, records }: Pick<ApiPorts, 'contacts' | 'records'>,
): Promise<ContactCard> => {
  const known = numbersOf(before);
  let kept = card;
  for (const { number, silenced } of card.phones) {
    if (silenced || known.includes(number)) continue;
    const silent = await records.participantsByLookup(undefined, contacts.searchHash(silencedWord(number)));
    if (silent.length > 0) kept = withSilenced(kept, number);
  }
  return kept;
};

/** Whoever enters such a number would else wait for texts that never come; whose STOP it was is told to nobody. @param card with them silenced */
export const silencedWarnings = ({ phones }: ContactCard, before: ContactCard | undefined): Warning[] => {
  const known = numbersOf(before);
  return phones.flatMap(({ number, silenced }, index): Warning[] =>
    silenced && !known.includes(number) ? [{ code: 'NUMBER_SILENCED', field: `/phones/${String(index)}/number` }] : [],
  );
};
