import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  none: 'Ingen af dine samtaler med denne deltager er aftalt.',
  interview: 'Din samtale: {of}',
  at: 'Hvornår',
  minutes: 'Minutter',
  mode: 'Hvordan',
  place: 'Sted',
  interpreter: 'Tolk',
  window: 'Vindue',
  closedUntil: 'Navn og telefon vises fra kl. 15.00 arbejdsdagen før.',
  outcome: 'Registrér udfaldet',
  recorded: 'Registreret udfald',
};
