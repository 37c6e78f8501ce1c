import type { Say } from '../../words/use-words.ts';
import type { Message } from './queries.ts';
import { messageWords } from './words.ts';

export type Word = keyof (typeof messageWords)['en'];

const isWord = (code: string): code is Word => Object.hasOwn(messageWords.en, code);

/** A reason or state in words; the code of a provider's failure that is new to us as it is. */
export const inWords = (code: string, say: Say<Word>): string => (isWord(code) ? say(code) : code);

/** A letter is sent once it lies in the print queue (product.md section 1): whoever posts it comes after. */
export const stateInWords = (
  { state, channel, posted }: Pick<Message, 'state' | 'channel' | 'posted'>,
  say: Say<Word>,
): string => {
  if (state !== 'sent' || channel !== 'letter') return inWords(state, say);
  return say(posted === undefined ? 'inPrintQueue' : 'letterPosted');
};

const LATE_NEWS = ['bounced', 'complained'] as const;
const UNFINISHED = ['waiting', 'unconfirmed'] as const;

/** Why it did not arrive, or is not known to have, in a sentence that says what can be done; empty of what went well. */
export const explained = ({ state, delivery, reason }: Message, say: Say<Word>): string => {
  const news = LATE_NEWS.find((each) => each === delivery);
  if (news) return say(`explain_${news}`);
  const key = `explain_${reason ?? ''}`;
  if (isWord(key)) return say(key);
  const unfinished = UNFINISHED.find((each) => each === state);
  return unfinished ? say(`explain_${unfinished}`) : '';
};
