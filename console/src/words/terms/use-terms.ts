import { useMemo } from 'react';
import { useWords, type Catalogue } from '../use-words.ts';
import { skipReasonWords } from '../skip-reasons/words.ts';
import { interviewStepWords } from '../steps/interviews/words.ts';
import { entryWords } from '../entries/words.ts';
import { termWords } from './words.ts';

/** A value of the API in words, by what it is a value of: `term('state', 'sent')`; what has no word is said as it is. */
export type Term = (of: string, code: string | undefined) => string;

const isKey = <Key extends string>(words: Readonly<Record<Key, string>>, key: string): key is Key =>
  Object.hasOwn(words, key);

/** @param more words of a view that sees more than interviews; the shared ones hold none of them. */
export const useTermsWith = <Key extends string>(more: Catalogue<Key>): Term => {
  const say = useWords(termWords);
  const sayStep = useWords(interviewStepWords);
  const sayReason = useWords(skipReasonWords);
  const sayEntry = useWords(entryWords);
  const sayMore = useWords(more);
  return useMemo(
    () =>
      (of, code = '') => {
        const key = `${of}_${code}`;
        if (isKey(termWords.en, key)) return say(key);
        if (isKey(interviewStepWords.en, key)) return sayStep(key);
        if (isKey(skipReasonWords.en, key)) return sayReason(key);
        if (isKey(entryWords.en, key)) return sayEntry(key);
        return isKey(more.en, key) ? sayMore(key) : code;
      },
    [say, sayStep, sayReason, sayEntry, sayMore, more],
  );
};

const NONE: Catalogue<never> = { da: {}, en: {} };

export const useTerms = (): Term => useTermsWith(NONE);
