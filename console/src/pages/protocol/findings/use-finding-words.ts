import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from '../../../words/language.ts';
import type { Finding, Protocol } from '../queries.ts';
import { usePhrases } from '../use-phrases.ts';
import { placed } from './placed.ts';

/** What is wrong, in the language of whoever reads it; the API says it in English, and Danish is loaded beside the page. */
export const useFindingWords = (): ((finding: Omit<Finding, 'pointer'>, protocol: Protocol) => string) => {
  const isDanish = useLanguage() === 'da';
  const phrases = usePhrases();
  const { data: inDanish } = useQuery({
    queryKey: ['finding-words'],
    queryFn: async () => (await import('./in-danish.ts')).findingInDanish,
    enabled: isDanish,
    networkMode: 'always',
    staleTime: Infinity,
  });
  return useCallback(
    (finding, protocol) => {
      const inWords = placed(finding, protocol, phrases);
      return isDanish && inDanish ? inDanish(inWords, phrases) : inWords.reason;
    },
    [isDanish, inDanish, phrases],
  );
};
