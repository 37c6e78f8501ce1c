import { useCallback } from 'react';
import { useWords } from '../use-words.ts';
import { checkInStepWords } from './check-ins/words.ts';
import { saidAs, stepId } from './step-id.ts';
import { interviewStepWords } from './interviews/words.ts';

const isKey = <Key extends string>(words: Readonly<Record<Key, string>>, key: string): key is Key =>
  Object.hasOwn(words, key);

/** A step of either kind in words; one that a study named itself as it is. For pages of those who may see check-ins. */
export const useStepWords = (): ((step: string) => string) => {
  const say = useWords(interviewStepWords);
  const sayCheckIn = useWords(checkInStepWords);
  return useCallback(
    (step: string) => {
      const wordOf = (id: string): string | undefined => {
        const key = `step_${id}`;
        if (isKey(interviewStepWords.en, key)) return say(key);
        return isKey(checkInStepWords.en, key) ? sayCheckIn(key) : undefined;
      };
      const named = stepId(step, (id) => wordOf(id) !== undefined);
      return saidAs(named, wordOf(named.id) ?? named.id, say('number_copy'));
    },
    [say, sayCheckIn],
  );
};
