import { useMemo } from 'react';
import type { Term } from '../terms/use-terms.ts';
import { useWords } from '../use-words.ts';
import { messageCodeWords } from './words.ts';

const isCode = (code: string): code is keyof (typeof messageCodeWords)['en'] =>
  Object.hasOwn(messageCodeWords.en, code);

/** Terms that also say what a message waits for or failed by: of pages that show every step, for others carry the words for nothing. */
export const useMessageCodes = (term: Term): Term => {
  const say = useWords(messageCodeWords);
  return useMemo(
    () =>
      (of, code = '') =>
        of === 'reason' && isCode(code) ? say(code) : term(of, code),
    [say, term],
  );
};
