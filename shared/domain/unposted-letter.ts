import type { CivilDay } from './civil-date.ts';
import { wordingIn } from './fixed-mail.ts';
import { formatDate } from './local-format.ts';

const WORDS: Record<string, (date: string) => string> = {
  da: (date) => `Brevet fra ${date} er ikke sendt: ingen har meldt, at det er lagt i posten.`,
  en: (date) => `The letter of ${date} has not left: nobody has said that it is posted.`,
};

/** In words of its own: the texts that studies have saved know of no letter that lies. */
export const unpostedLetter = (written: CivilDay, language: string): string =>
  wordingIn(WORDS, language)(formatDate(written, language));
