import type { ContactCard } from '../domain/contact-card.ts';
import { searchWordsOf } from '../domain/search-words.ts';
import type { ContactVault } from '../ports/contact-vault.ts';

/** By what somebody is found: the hashes of their numbers and of the words of their card, each once. */
export const cardLookups = (
  card: ContactCard,
  { numberHash, searchHash }: Pick<ContactVault, 'numberHash' | 'searchHash'>,
): string[] => [
  ...new Set([...card.phones.map(({ number }) => numberHash(number)), ...searchWordsOf(card).map(searchHash)]),
];
