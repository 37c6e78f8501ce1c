import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Kalenderlink',
  what: 'Dit eget kalenderprogram kan vise dine aftaler: et neutralt ord, tiden og et pseudonym. Den, der har linket, kan læse dem, så hold det for dig selv.',
  none: 'Du har intet link endnu.',
  since: 'Dit link har været der siden {at}.',
  newEndsOld: 'Linket vises kun, når det laves. Et nyt afslutter det gamle.',
  make: 'Lav et link',
  makeAnother: 'Lav et nyt link',
  end: 'Afslut linket',
  ended: 'Linket er afsluttet: kalendere, der bruger det, finder ikke længere noget.',
  shownOnce: 'Kopiér linket nu: det vises ikke igen.',
  address: 'Link',
  copy: 'Kopiér',
  copied: 'Kopieret',
};
