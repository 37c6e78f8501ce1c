import { useSyncExternalStore } from 'react';

export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What Intl and React Aria format by. */
export const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

const KEPT_AS = 'cairn.language';
const listeners = new Set<() => void>();

const isLanguage = (text: string | null): text is Language => text === 'da' || text === 'en';

const ofBrowser = (): Language => (navigator.languages.some((each) => /^(da|nb|nn|no)\b/i.test(each)) ? 'da' : 'en');

let language: Language | undefined;

const current = (): Language => {
  if (language === undefined) {
    const kept = localStorage.getItem(KEPT_AS);
    language = isLanguage(kept) ? kept : ofBrowser();
    document.documentElement.lang = language;
  }
  return language;
};

export const setLanguage = (next: Language): void => {
  language = next;
  document.documentElement.lang = next;
  localStorage.setItem(KEPT_AS, next);
  for (const listener of listeners) listener();
};

export const useLanguage = (): Language =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
