import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Mentorkontakter i denne uge',
  none: 'Ingen skal kontaktes inden for en uge.',
  participant: 'Deltager',
  due: 'Forventet',
  overdue: 'overskredet',
  booked: 'Aftalt',
  notBooked: 'Ikke aftalt; senest {date}',
  record: 'Registrér',
  recordOf: 'Registrér eller aftal en mentorkontakt for {participant}',
};
