import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Indbakke',
  list: 'Hvad der er sendt videre til dig, nyeste først',
  empty:
    'Der er ikke sendt noget videre til dig. Hvad en deltager skriver om en samtale med dig, står her, når en koordinator har sendt det videre.',
  at: 'Sendt videre',
  participant: 'Deltager',
  open: 'Åbn',
  openOf: 'Åbn, hvad {participant} skrev, {at}',
  lineTitle: '{participant} skrev',
  written: 'Med koordinatorens ord',
  gone: 'Ordene findes ikke mere.',
  openPerson: 'Åbn {participant}',
};
