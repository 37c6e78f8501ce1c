import { languageOrder } from './message-text.ts';

/** Where nothing else fits: whoever works on a trial can read it. */
export const STAFF_FALLBACK = 'en';

/**
 * In which language somebody on the staff is written to: their own, else the study's first, each only where there are words in it; else
 * English.
 * @param own of the member, where one is set
 * @param study the study's languages, the first before the others
 * @param known languages in which there are words
 */
export const staffLanguage = (own: string | undefined, study: readonly string[], known: readonly string[]): string =>
  languageOrder(own ?? study[0] ?? STAFF_FALLBACK, study).find((language) => known.includes(language)) ??
  STAFF_FALLBACK;
