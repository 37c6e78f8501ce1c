import type { Language } from '../../words/language.ts';
import { DANISH_DETAILS } from './danish-details.ts';
import { DANISH_DOCUMENTS } from './danish-documents.ts';
import { DANISH_ENTRIES } from './danish-entries.ts';
import { DANISH_REMEDIES } from './danish-remedies.ts';
import { DANISH_TITLES, DANISH_TITLES_SAID } from './danish-titles.ts';
import { PLAIN_ENGLISH } from './plain-english.ts';
import { saidIn } from './said-in.ts';
import { valueInWords, withMoments, type Clock } from './value-in-words.ts';
import { refusalWords } from './words.ts';

export interface RefusalWords {
  title: (code: string, english: string) => string;
  /** A detail or a remedy; as it came where nobody has written anything else. */
  sentence: (english: string) => string;
  /** What a field is called that is not on screen, by its JSON pointer; undefined where it has no name for a reader. */
  field: (pointer: string) => string | undefined;
}

/** For the test that holds them to what the API says. */
export const SAID = {
  da: { ...DANISH_DETAILS, ...DANISH_DOCUMENTS, ...DANISH_ENTRIES, ...DANISH_REMEDIES },
  en: PLAIN_ENGLISH,
};

const INSTEAD = { da: saidIn(SAID.da), en: saidIn(SAID.en) };

const isField = (name: string): name is keyof typeof refusalWords.en => Object.hasOwn(refusalWords.en, name);

/** What the API says of a refusal, in words for whoever fills in a form. */
export const refusalWordsIn = (language: Language, clock: Clock): RefusalWords => {
  const inWords = (value: string): string => INSTEAD[language](value, inWords) ?? valueInWords(value, language, clock);
  const sentence = (english: string): string => INSTEAD[language](english, inWords) ?? withMoments(english, clock);
  return {
    title: (code, english) =>
      language === 'da' ? (DANISH_TITLES_SAID[english] ?? DANISH_TITLES[code] ?? english) : sentence(english),
    sentence,
    field: (pointer) => {
      const names = pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part));
      const name = `field_${names.at(-1) ?? ''}`;
      return isField(name) ? refusalWords[language][name] : undefined;
    },
  };
};
