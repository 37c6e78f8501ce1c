import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../words/language.ts';
import { useFormat } from '../words/use-format.ts';
import type { RefusalWords } from './refusals/refusal-words.ts';

const AS_IT_CAME: RefusalWords = {
  title: (_code, english) => english,
  sentence: (english) => english,
  field: () => undefined,
};

/** What the API says of a refusal, in words for whoever reads it; undefined while they are loaded, with the first refusal. */
export const useRefusalWords = (error: Error | null | undefined): RefusalWords | undefined => {
  const language = useLanguage();
  const format = useFormat();
  const { data: wordsIn, isError } = useQuery({
    queryKey: ['refusal-words'],
    queryFn: async () => (await import('./refusals/refusal-words.ts')).refusalWordsIn,
    enabled: error != null,
    networkMode: 'always',
    staleTime: Infinity,
  });
  return useMemo(() => (isError ? AS_IT_CAME : wordsIn?.(language, format)), [isError, wordsIn, language, format]);
};
