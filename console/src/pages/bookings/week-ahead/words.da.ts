import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  book: 'Aftal en samtale',
  checkIn: 'Mentorkontakt',
  empty: 'Der sker intet for denne deltager indtil samme dag i næste uge: ingen samtale, ingen besked og intet opkald.',
  interview: 'Samtale {followUp}',
};
