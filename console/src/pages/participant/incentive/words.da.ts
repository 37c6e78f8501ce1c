import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: '{participant}: gavekort efter {of}',
  save: 'Registrér',
  how: 'Hvad blev der af det',
  handedOver: 'Overrakt',
  posted: 'Sendt med posten',
  declined: 'Takkede nej',
  on: 'Dato',
  number: 'Gavekortets nummer',
  numberNote: 'Som det står på kortet; det går til regnskabet og aldrig til nogen, der er blindet.',
  amount: 'Værdi',
  amountSame: 'Værdi {amount}: det er ens for alle.',
};
