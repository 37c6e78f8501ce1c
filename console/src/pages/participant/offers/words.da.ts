import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Tilbyd {participant} tider til {of}',
  about:
    'Deltageren kan tage en af dem fra linket i en mail. En tid tages kun én gang; der sendes intet på grund af et tilbud.',
  offered: 'Tilbudt',
  none: 'Ingen tid er tilbudt.',
  free: 'ledig',
  taken: 'optaget',
  past: 'passeret',
  withdraw: 'Træk tilbage',
  withdrawOf: 'Træk {at} tilbage',
  press: 'Tryk på en ledig tid for at tilbyde den.',
  mode: 'Hvordan',
  day: 'Dag',
  time: 'Klokkeslæt',
  place: 'Sted',
  add: 'Tilbyd denne tid',
  byHand: 'En tid uden interviewer',
  told: 'Tilbudt: {at}.',
  withdrawn: 'Trukket tilbage: {at}.',
};
