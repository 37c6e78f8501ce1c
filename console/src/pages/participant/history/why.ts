import type { Say } from '../../../words/use-words.ts';
import type { PastEvent } from '../queries.ts';
import { historyWords } from './words.ts';

type Word = keyof (typeof historyWords)['en'];

const isWord = (code: string): code is Word => Object.hasOwn(historyWords.en, code);

/** Why something was entered: as a colleague wrote it, or in words for the machine word that the platform gave. */
export const whyOf = (
  { action, by, reason }: Pick<PastEvent, 'action' | 'by' | 'reason'>,
  say: Say<Word>,
): string | undefined => {
  if (action === 'handedOver' && reason === 'lockedOut') return say('lockedOut');
  const word = `system_${reason ?? ''}`;
  return by === 'system' && isWord(word) ? say(word) : reason;
};
