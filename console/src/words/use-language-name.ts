import { useMemo } from 'react';
import { LOCALES, useLanguage } from './language.ts';

/** `da` in the reader's language: `dansk`, `Danish`; a code that is no language as it is. */
export const useLanguageName = (): ((code: string) => string) => {
  const locale = LOCALES[useLanguage()];
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return (code) => names.of(code) ?? code;
  }, [locale]);
};
