import { useMemo } from 'react';
import { createIntl, createIntlCache } from 'react-intl';
import { LOCALES, useLanguage, type Language } from './language.ts';

/** Both languages of one page. */
export type Catalogue<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

type Value = string | number | Date | undefined;
export type Say<Key extends string> = (key: Key, values?: Record<string, Value>) => string;

const cache = createIntlCache();

const isPlain = (word: unknown): boolean => typeof word === 'string' && !word.includes('{');

/** What a page says, in the language of whoever reads it: `const say = useWords({ da, en }); say('title')`. */
export const useWords = <Key extends string>(catalogue: Catalogue<Key>): Say<Key> => {
  const language = useLanguage();
  const words = catalogue[language];
  return useMemo(() => {
    const intl = createIntl({ locale: LOCALES[language], messages: { ...words } }, cache);
    // Those with a place for a value come parsed from the bundle (console/bundle.mjs).
    return (key, values) => (isPlain(words[key]) ? words[key] : intl.formatMessage({ id: key }, values));
  }, [language, words]);
};
