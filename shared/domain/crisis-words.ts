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
  'suicid',
  'suizid',
  'selbstmord',
  'selbsttötung',
  'selvskad',
  'självskad',
  'selbstverletz',
  'overdos',
  'överdos',
  'überdosis',
  'ueberdosis',
  'livstræt',
  'lebensmüde',
  'umbringen',
  'itsemurha',
  'itsetuho',
];

/** As whole words, one after the other. */
const PHRASES = [
  'dø',
  'dö',
  'sterben',
  'ihjel',
  'ihjäl',
  'vil ikke leve',
  'ikke leve mere',
  'ikke leve længere',
  'orker ikke livet',
  'orker ikke at leve',
  'ikke at leve mere',
  'ikke at leve længere',
  'orker ikke mere liv',
  'tage livet af mig',
  'tager livet af mig',
  'tage mit liv',
  'tage mit eget liv',
  'gøre en ende på det',
  'hænge mig',
  'skære i mig',
  'cutter mig',
  'skade mig selv',
  'skader mig selv',
  'selv mord',
  'for mange piller',
  'alle mine piller',
  'orker ikke å leve',
  'orker ikke leve',
  'ikke å leve lenger',
  'ikke leve lenger',
  'ta livet mitt',
  'tar livet mitt',
  'ta mitt eget liv',
  'tar livet av meg',
  'ta livet av meg',
  'skade meg selv',
  'skader meg selv',
  'henge meg',
  'drepe meg selv',
  'drepe meg',
  'dræbe mig',
  'kutter meg',
  'vill inte leva',
  'orkar inte leva',
  'inte leva längre',
  'ta mitt liv',
  'ta livet av mig',
  'hänga mig',
  'skada mig själv',
  'skadar mig själv',
  'för många tabletter',
  'döda mig',
  'haluan kuolla',
  'haluaisin kuolla',
  'en halua elää',
  'en jaksa elää',
  'tappaa itseni',
  'tapan itseni',
  'satuttaa itseäni',
  'satutan itseäni',
  'vahingoittaa itseäni',
  'nicht mehr leben',
  'nicht leben',
  'kill myself',
  'killing myself',
  'end my life',
  'ending my life',
  'end it all',
  'take my life',
  'take my own life',
  'want to die',
  'wanna die',
  'going to die',
  'wish i was dead',
  'wish i were dead',
  'better off dead',
  'hang myself',
  'hurt myself',
  'hurting myself',
  'harm myself',
  'self harm',
  'cut myself',
  'cutting myself',
  'not want to live',
  "don't want to live",
  'dont want to live',
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

const spaced = (text: string): string =>
  ` ${(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  ).join(' ')} `;

const CRIES = new RegExp(` (?:${CRISIS_PATTERNS.join('|')})(?= )`, 'u');

/** Accents are left out as often as they are typed. */
const plainly = (text: string): string => unaccented(text).replaceAll('ł', 'l');

export const speaksOfCrisis = (text: string): boolean => {
  const said = SAYINGS.reduce((rest, saying) => rest.replaceAll(` ${saying} `, ' '), spaced(text));
  return (
    STEMS.some((stem) => said.includes(stem)) ||
    PHRASES.some((phrase) => said.includes(` ${phrase} `)) ||
    CRIES.test(plainly(said))
  );
};
