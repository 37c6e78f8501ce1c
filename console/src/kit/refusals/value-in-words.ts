import { entryWords } from '../../words/entries/words.ts';
import type { Language } from '../../words/language.ts';
import { roleWords } from '../../words/role-words.ts';
import { termWords } from '../../words/terms/words.ts';
import { refusalWords } from './words.ts';

/** How a day and a moment are shown: of use-format.ts, without all that hangs on it. */
export interface Clock {
  day: (date: string) => string;
  instant: (instant: string) => string;
  localTime: (dateTime: string) => string;
}

const MOMENT = /\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?/g;

/** The days and moments of a sentence as the console shows them. */
export const withMoments = (sentence: string, clock: Clock): string =>
  sentence.replaceAll(MOMENT, (moment: string, time?: string, _s?: string, _ms?: string, zone?: string) => {
    if (time === undefined) return clock.day(moment);
    return zone === undefined ? clock.localTime(moment) : clock.instant(moment);
  });

const wordOf = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

const BETWEEN = ', ';

/** How many belong to a site that goes. */
const COUNTED: readonly [RegExp, string][] = [
  [/\bparticipants\b/g, 'deltagere'],
  [/\bparticipant\b/g, 'deltager'],
  [/\bmembers of staff\b/g, 'medarbejdere'],
  [/\bmember of staff\b/g, 'medarbejder'],
  [/ and /g, ' og '],
];

const counted = (value: string): string => COUNTED.reduce((text, [said, danish]) => text.replace(said, danish), value);

/** What stands in a sentence of the API as a reader knows it: days, moments, entries, dates to count from, roles, numbers of people. */
export const valueInWords = (value: string, language: Language, clock: Clock): string => {
  if (value.search(MOMENT) >= 0) return withMoments(value, clock);
  if (language === 'da' && /^\d+ participants? and \d+ members? of staff$/.test(value)) return counted(value);
  const known = (word: string): string | undefined =>
    wordOf(entryWords[language], `event_${word}`) ??
    wordOf(termWords[language], `anchor_${word}`) ??
    wordOf(roleWords[language], word) ??
    wordOf(refusalWords[language], `value_${word}`);
  return value
    .split(BETWEEN)
    .map((word) => known(word) ?? word)
    .join(BETWEEN);
};
