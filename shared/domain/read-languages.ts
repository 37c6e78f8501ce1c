/** In which a cry for help is recognised, and the words that stop texts or say that a number is wrong (crisis-words.ts, crisis-patterns.ts, crisis-northern.ts, crisis-romance.ts, reply-keyword.ts). */
const READ_LANGUAGES: readonly string[] = [
  'da',
  'de',
  'en',
  'es',
  'fi',
  'fr',
  'nb',
  'nl',
  'nn',
  'no',
  'pl',
  'pt',
  'sv',
];

/** Languages in which whoever answers is read by people alone. */
export const unreadIn = (languages: readonly string[]): string[] =>
  languages.filter((language) => !READ_LANGUAGES.includes(language));
