import type { WordsLike } from '../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Kalenderabonnement',
  intro:
    'Dine aftaler i kalenderen på din telefon eller computer. Den viser et tidspunkt og et pseudonym, aldrig et navn, en adresse eller hvad aftalen handler om.',
  none: 'Du har ingen kalender endnu.',
  since: 'Din kalender har haft en adresse siden {at}. Den vises kun én gang, når den bliver lavet.',
  make: 'Lav adressen',
  again: 'Lav en ny adresse',
  againWhat: 'Den adresse, du har nu, holder straks op med at virke; hvert program, der bruger den, skal have den nye.',
  revoke: 'Luk kalenderen',
  revokeTitle: 'Skal kalenderen lukkes?',
  revokeWhat: 'Dens adresse holder straks op med at virke. Du kan altid lave en anden.',
  revoked: 'Kalenderen er lukket.',
  address: 'Adresse',
  addressNote:
    'Kopiér den nu: den vises ikke igen. Den, der kender den, ser dine aftaler, så giv den til ingen, og sæt den kun ind, hvor dit kalenderprogram beder om en adresse at abonnere på.',
  copy: 'Kopiér',
  copied: 'Adressen er kopieret.',
};
