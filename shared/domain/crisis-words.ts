import { DESPAIR_PATTERNS } from './crisis-despair.ts';
import { CRISIS_PATTERNS } from './crisis-patterns.ts';
import { unaccented } from './unaccented.ts';

/**
 * Whether a text may be a cry for help (F5.6), in the languages of read-languages.ts. One alarm too many costs a call; so it is only
 * told apart from sayings that everybody uses. The sender's other words are never judged.
 */

/** Wherever a word begins with them or holds them. */
const STEMS = [
  'selvmord',
  'självmord',
  'sjølvmord',
  'suicid',
  'suizid',
  'selbstmord',
  'selbsttötung',
  'selvskad',
  'självskad',
  'sjølvskad',
  'selbstverletz',
  'overdos',
  'överdos',
  'überdosis',
  'ueberdosis',
  'livstræt',
  'lebensmüde',
  'lebensmuede',
  'umbringen',
  'itsemurha',
  'itsetuho',
];

/** Too short to be told from other words without their accents. */
const WORDS = ['dø', 'døy', 'dö'];

/** As whole words, one after the other. */
const PHRASES = [
  'sterben',
  'ihjel',
  'ihjäl',
  'ikke leve mere',
  'ikke leve længere',
  'orker ikke livet',
  'orker ikke mere liv',
  'selv mord',
  'for mange piller',
  'alle mine piller',
  'ikke leve lenger',
  'drepe meg',
  'dræbe mig',
  'inte leva längre',
  'för många tabletter',
  'döda mig',
  'satuttaa itseäni',
  'satutan itseäni',
  'vahingoittaa itseäni',
  'end my life',
  'ending my life',
  'end it all',
  'take my life',
  'take my own life',
  'going to die',
  'wish i was dead',
  'wish i were dead',
  'better off dead',
  'self harm',
  'too many pills',
];

/** Sayings in which such words mean nothing of the kind. */
const SAYINGS = [
  'dø af grin',
  'dø af skam',
  'grine mig ihjel',
  'griner mig ihjel',
  'keder mig ihjel',
  'skratta ihjäl mig',
];

/** Whatever sign a keyboard gives for an apostrophe. */
const APOSTROPHES = /['’‘‛ʼ`´′]/gu;

const spaced = (text: string): string =>
  ` ${(
    text
      .replaceAll(APOSTROPHES, "'")
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  ).join(' ')} `;

const CRIES = new RegExp(` (?:${CRISIS_PATTERNS.join('|')})(?= )`, 'u');

const DESPAIR = new RegExp(` (?:${DESPAIR_PATTERNS.join('|')})(?= )`, 'u');
/** What is said at the end of one clause is not at the end of the text. */
const CLAUSE_ENDS = /[.!?…,;:()\n\r]+|\s[-–—]\s/u;

const LETTERS: Record<string, string> = { ł: 'l', æ: 'ae', ø: 'oe' };

/** Accents and letters that a keyboard lacks are left out as often as they are typed; and what is elided is a word: "j'veux", "m'n leven". */
const plainly = (text: string): string =>
  unaccented(text)
    .replaceAll(/[łæø]/gu, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[' ]+/gu, ' ');

const PLAIN_STEMS = STEMS.map((stem) => plainly(stem));
const PLAIN_PHRASES = PHRASES.map((phrase) => plainly(phrase));

const withoutSayings = (text: string): string =>
  SAYINGS.reduce((rest, saying) => rest.replaceAll(` ${saying} `, ' '), spaced(text));

export const speaksOfCrisis = (text: string): boolean => {
  const said = withoutSayings(text);
  const plain = plainly(said);
  return (
    WORDS.some((word) => said.includes(` ${word} `)) ||
    PLAIN_STEMS.some((stem) => plain.includes(stem)) ||
    PLAIN_PHRASES.some((phrase) => plain.includes(` ${phrase} `)) ||
    CRIES.test(plain) ||
    DESPAIR.test(plain) ||
    text.split(CLAUSE_ENDS).some((clause) => DESPAIR.test(plainly(withoutSayings(clause))))
  );
};
