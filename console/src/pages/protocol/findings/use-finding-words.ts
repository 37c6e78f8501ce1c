import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from '../../../words/language.ts';
import type { Finding } from '../queries.ts';
import { usePhrases } from '../use-phrases.ts';

/** What is wrong, in the language of whoever reads it; the API says it in English, and Danish is loaded beside the page. */
export const useFindingWords = (): ((finding: Omit<Finding, 'pointer'>) => string) => {
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
    (finding) => (isDanish && inDanish ? inDanish(finding, phrases) : finding.reason),
    [isDanish, inDanish, phrases],
  );
};
