import { DAYS_BY_LANGUAGE, DAYS_ELSEWHERE, intervalsElsewhere } from './relative-elsewhere.ts';
import { unaccented } from './unaccented.ts';

/**
 * Relative days and exact intervals. A message may leave days before its nominal date (backward roll), wait out a night or a holiday, and be read
 * later still: "i morgen" or "om 6 uger" would then be untrue (product.md 4.3). All languages are looked for in every text, for a text may be in
 * another than it says; only what means another thing elsewhere ("hier", "morgen") counts in its own.
 */
export interface TimeHit {
  kind: 'relativeDay' | 'exactInterval';
  words: string;
  at: number;
}

const DAYS_DA = '(?:man|tirs|ons|tors|fre|lør|søn)dag';
const DAYS_EN = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

const RELATIVE_DAYS = [
  'i ?dag',
  'i ?morgen',
  'i ?overmorgen',
  'i ?går',
  'i ?forgårs',
  'i ?aften',
  'i ?nat',
  'i (?:eftermiddag|formiddag|weekenden)',
  `(?:i )?(?:næste|denne|sidste|forrige) (?:uge|måned|år|weekend|dag|${DAYS_DA})`,
  `(?:på|nu på) ${DAYS_DA}`,
  'i år',
  'dagen (?:efter|før)',
  'today',
  'tomorrow',
  'tonight',
  'yesterday',
  'the day (?:after|before)',
  `(?:next|this|last) (?:week|month|year|weekend|morning|afternoon|evening|${DAYS_EN})`,
  `on ${DAYS_EN}`,
];

const UNITS_DA = '(?:minut|time|dag|dage|døgn|uge|måned|år|hverdag|arbejdsdag)(?:ter|r|e|er)?';
const UNITS_EN = '(?:minute|hour|day|week|fortnight|month|year|working day|weekday)s?';
const COUNT_DA = '(?:en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|halvanden)';
const COUNT_EN = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const ABOUT = '(?:(?:ca\\.?|cirka|omkring|omtrent|about|around|approximately|roughly) ?)?';

const intervals = (number: string): string[] => [
  `(?:om|inden for|for|efter) ${ABOUT}(?:${number}|${COUNT_DA}) ${UNITS_DA}`,
  `(?:${number}|${COUNT_DA}) ${UNITS_DA} siden`,
  `(?:in|within|after) ${ABOUT}(?:${number}|${COUNT_EN}) ${UNITS_EN}`,
  `(?:${number}|${COUNT_EN}) ${UNITS_EN} (?:ago|from now)`,
  ...intervalsElsewhere(number),
];

/** Accents are left out as often as they are typed, and a text message has no `ã` and no `ś`. Sign by sign, so that each stays where it is. */
const folded = (text: string): string => text.replaceAll(/[\u0080-\u{10FFFF}]/gu, (sign) => unaccented(sign) || sign);

const phrase = (alternatives: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${folded(alternatives.join('|'))})(?![\\p{L}\\p{N}])`, 'giu');

const NUMBER = '\\d+(?:[.,]\\d+)?';
const RELATIVE_DAY = phrase([...RELATIVE_DAYS, ...DAYS_ELSEWHERE]);
const RELATIVE_DAY_IN = new Map<string | undefined, RegExp>(
  Object.entries(DAYS_BY_LANGUAGE).map(([language, days]) => [language, phrase(days)]),
);
const EXACT_INTERVAL = phrase(intervals(NUMBER));
/** In a message not even a counted value: there is no placeholder for one that stays true. */
const EXACT_OR_COUNTED_INTERVAL = phrase(intervals(`(?:${NUMBER}|\\{[a-z0-9]+\\})`));

/**
 * @param counted whether a placeholder may stand for the number: only in a letter, where it is counted when it is sent
 * @param language of the text, where it is known
 */
export const findRelativeTime = (text: string, counted: boolean, language?: string): TimeHit[] => {
  const plain = text.normalize('NFKC').replace(/\s/gu, ' ');
  const compared = folded(plain);
  const hits = (kind: TimeHit['kind'], pattern: RegExp): TimeHit[] =>
    [...compared.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      kind,
      words: plain.slice(index, index + length),
      at: index,
    }));
  const own = RELATIVE_DAY_IN.get(language);
  return [
    ...hits('relativeDay', RELATIVE_DAY),
    ...(own === undefined ? [] : hits('relativeDay', own)),
    ...hits('exactInterval', counted ? EXACT_INTERVAL : EXACT_OR_COUNTED_INTERVAL),
  ];
};
