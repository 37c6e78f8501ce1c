import { type Ban, MESSAGE_BANS } from './telling-words.ts';
import { unaccented } from './unaccented.ts';

export interface WordHit {
  /** The banned word or stem. */
  banned: string;
  /** The word of the text that it was found in. */
  word: string;
  /** Where that word begins. */
  at: number;
}

/** Invisible characters split no word and hide none. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const occurrences = (word: string, part: string): number[] => {
  const found: number[] = [];
  for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1)) found.push(at);
  return found;
};

const isExcused = (word: string, at: number, length: number, parts: readonly string[]): boolean =>
  parts.some((part) => occurrences(word, part).some((start) => start <= at && at + length <= start + part.length));

const breaks = (word: string, banned: string, { match, allowWords = [], allowParts = [] }: Ban): boolean => {
  if (match === 'whole') return word === banned;
  if (allowWords.includes(word)) return false;
  return occurrences(word, banned).some((at) => !isExcused(word, at, banned.length, allowParts));
};

export interface Bans {
  all: readonly (readonly [banned: string, ban: Ban])[];
  /** Any of them, as a part of a word: what it does not find, none of them bans. A protocol has some hundred texts, most of which break nothing. */
  any: RegExp;
}

/** @param bans by word or stem, in small letters without accents */
export const bansOf = (bans: Readonly<Record<string, Ban>>): Bans => ({
  all: Object.entries(bans),
  any: new RegExp(Object.keys(bans).join('|'), 'u'),
});

const OF_MESSAGES = bansOf(MESSAGE_BANS);

/** Every banned word in the text, in its order, each word once; positions are in the text without invisible characters. */
export const findBannedWords = (text: string, { all, any }: Bans = OF_MESSAGES): WordHit[] =>
  [...text.normalize('NFKC').replace(INVISIBLE, '').matchAll(WORD)].flatMap((match) => {
    const word = unaccented(match[0].toLowerCase());
    const found = any.test(word) ? all.find(([key, ban]) => breaks(word, key, ban)) : undefined;
    return found === undefined ? [] : [{ banned: found[0], word: match[0], at: match.index }];
  });
