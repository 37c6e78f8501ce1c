import { useCallback } from 'react';
import { useLanguage } from '../../../words/language.ts';
import type { Finding } from '../queries.ts';
import { usePhrases } from '../use-phrases.ts';
import { findingInDanish } from './in-danish.ts';

/** What is wrong, in the language of whoever reads it; the API says it in English. */
export const useFindingWords = (): ((finding: Omit<Finding, 'pointer'>) => string) => {
  const language = useLanguage();
  const phrases = usePhrases();
  return useCallback(
    (finding) => (language === 'da' ? findingInDanish(finding, phrases) : finding.reason),
    [language, phrases],
  );
};
