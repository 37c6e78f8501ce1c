import { bansOf, findBannedWords } from './banned-words.ts';
import { downgrade, isGsm7, MAX_SMS_SEPTETS, measureSms } from './gsm7.ts';
import { placeholdersIn, strayBrace, type Values } from './placeholders.ts';
import { findRelativeTime } from './relative-time.ts';
import { DIAGNOSIS_WORDS } from './telling-words.ts';
import { findArms, findCprNumbers, findNames, findPhoneNumbers, findUrls, type TextHit } from './telling-text.ts';

export const TEXT_RULES = [
  'empty',
  'bannedWord',
  'diagnosis',
  'name',
  'arm',
  'cpr',
  'phoneNumber',
  'url',
  'relativeDay',
  'exactInterval',
  'unknownPlaceholder',
  'brokenPlaceholder',
  'notGsm7',
  'tooLong',
  'replyClause',
  'wrongStream',
  'missing',
] as const;
export type TextRule = (typeof TEXT_RULES)[number];

export interface TextFinding {
  /** JSON pointer to the text. */
  pointer: string;
  rule: TextRule;
  /** The word or stretch that breaks the rule, and where it begins. */
  word?: string;
  at?: number;
  reason: string;
}
/** A finding before it is known where the text stands. */
export type TextFault = Omit<TextFinding, 'pointer'>;

/**
 * Who reads it decides what it may say (product.md section 6): an SMS or a mail to a participant nothing that gives the trial away; a letter may,
 * but no diagnosis; a mail to staff no name, number, arm or diagnosis; a script is spoken by a person who knows the name.
 */
export type Audience = 'sms' | 'email' | 'letter' | 'script' | 'staffMail';

export interface KnownNames {
  /** Ids and names of the protocol's arms. */
  arms?: readonly string[];
  /** Names of people: staff, mentors. */
  people?: readonly string[];
  /** Names that messages of the study are signed with, which are nobody's. */
  teams?: readonly string[];
}

export interface TextContext extends KnownNames {
  audience: Audience;
  /** Of the text, where it is known. */
  language?: string;
  placeholders: readonly string[];
  /** The longest value of each placeholder: SMS are measured with them. */
  longest: Values;
}

const DIAGNOSES = bansOf(DIAGNOSIS_WORDS);

const tell = (rule: TextRule, hits: TextHit[], reason: string): TextFault[] =>
  hits.map(({ word, at }) => ({ rule, word, at, reason: `"${word}" ${reason}` }));

const nameFaults = (text: string, { people = [], teams = [] }: KnownNames): TextFault[] =>
  tell('name', findNames(text, people, teams), "names a person; only the team's name may stand here, {afs} or {afs2}");
const phoneFaults = (text: string): TextFault[] =>
  tell(
    'phoneNumber',
    findPhoneNumbers(text).filter(({ at }) => !findCprNumbers(text).some((cpr) => cpr.at === at)),
    'looks like a phone number; write {tlf}, it is filled in when the message is sent',
  );

const timeFaults = (text: string, counted: boolean, language?: string): TextFault[] =>
  findRelativeTime(text, counted, language).map(({ kind, words, at }) => ({
    rule: kind,
    word: words,
    at,
    reason: `"${words}" is untrue when the message leaves on another day; write {dato}, or no time at all`,
  }));

const wordFaults = (rule: 'bannedWord' | 'diagnosis', text: string): TextFault[] =>
  findBannedWords(text, rule === 'diagnosis' ? DIAGNOSES : undefined).map(({ banned, word, at }) => ({
    rule,
    word,
    at,
    reason: `"${word}" may not stand in this text (banned: "${banned}")`,
  }));

const placeholderFaults = (text: string, allowed: readonly string[]): TextFault[] => {
  const unknown = placeholdersIn(text).filter((name) => !allowed.includes(name));
  const stray = strayBrace(text);
  const known = allowed.map((name) => `{${name}}`).join(' ') || 'none';
  return [
    ...unknown.map((name): TextFault => ({
      rule: 'unknownPlaceholder',
      word: `{${name}}`,
      at: text.indexOf(`{${name}}`),
      reason: `{${name}} is unknown here; known: ${known}`,
    })),
    ...(stray === undefined
      ? []
      : [{ rule: 'brokenPlaceholder' as const, at: stray, reason: 'a brace belongs to no placeholder' }]),
  ];
};

const FILLED = /\{([a-z0-9]+)\}/gi;

/** Of a sign that comes with what is filled in, the placeholder. */
const placeOf = (sign: string, text: string, longest: Values): number | undefined => {
  const at = text.indexOf(sign);
  if (at !== -1) return at;
  return [...text.matchAll(FILLED)].find(([, name = '']) => downgrade(longest[name] ?? '').includes(sign))?.index;
};

const sizeFaults = (text: string, longest: Values): TextFault[] => {
  const full = downgrade(text.replace(FILLED, (whole, name: string) => longest[name] ?? whole));
  if (!isGsm7(full)) {
    const [foreign = ''] = [...full].filter((character) => !isGsm7(character));
    const at = placeOf(foreign, text, longest);
    return [
      {
        rule: 'notGsm7',
        word: foreign,
        ...(at === undefined ? {} : { at }),
        reason: `"${foreign}" is not in the alphabet of text messages`,
      },
    ];
  }
  const { units } = measureSms(full);
  if (units <= MAX_SMS_SEPTETS) return [];
  return [
    { rule: 'tooLong', reason: `${String(units)} septets with the longest values; at most ${String(MAX_SMS_SEPTETS)}` },
  ];
};

const faultsFor = (text: string, known: TextContext): TextFault[] => {
  const { audience, longest, language } = known;
  switch (audience) {
    case 'sms':
      return [
        ...wordFaults('bannedWord', text),
        ...nameFaults(text, known),
        ...phoneFaults(text),
        ...tell('url', findUrls(text), 'is a web address; carriers hold such texts back, and nobody should follow one'),
        ...timeFaults(text, false, language),
        ...sizeFaults(text, longest),
      ];
    case 'email':
      return [
        ...wordFaults('bannedWord', text),
        ...nameFaults(text, known),
        ...phoneFaults(text),
        ...timeFaults(text, false, language),
      ];
    case 'letter':
      return [
        ...wordFaults('diagnosis', text),
        ...nameFaults(text, known),
        ...phoneFaults(text),
        ...timeFaults(text, true, language),
      ];
    case 'script':
      return [...wordFaults('bannedWord', text), ...phoneFaults(text)];
    case 'staffMail':
      return [...wordFaults('diagnosis', text), ...nameFaults(text, known), ...phoneFaults(text)];
  }
};

/** Everything that is wrong with one text. */
export const textFaults = (text: string, context: TextContext): TextFault[] => {
  if (text.trim() === '') return [{ rule: 'empty', reason: 'the text is empty' }];
  // Decomposed letters and hard spaces are no way around a rule.
  const plain = text.normalize('NFC').replace(/[\p{Zs}\t]/gu, ' ');
  return [
    ...placeholderFaults(plain, context.placeholders),
    ...tell('arm', findArms(plain, context.arms ?? []), 'names an arm of the trial; leave it out'),
    ...tell('cpr', findCprNumbers(plain), 'looks like a civil registration number; leave it out'),
    ...faultsFor(plain, context),
  ];
};
