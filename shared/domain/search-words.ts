import { type ContactCard, markedNumbersOf, numbersOf } from './contact-card.ts';
import { unaccented } from './unaccented.ts';

/** What a person can be found by; each kind is hashed apart, so that none ever meets another. */
export const SEARCH_KINDS = ['name', 'nameStart', 'lastDigits', 'email', 'household', 'silenced'] as const;
export interface SearchWord {
  kind: (typeof SEARCH_KINDS)[number];
  text: string;
}

/** Of a name its beginning is known, of a number its end; what is asked for beyond that is compared on the opened card. */
export const NAME_START_LETTERS = 3;
export const LAST_DIGITS = 4;
/** So that a card and all its look-ups fit one transaction with its records; the current name and phones come first. */
const WORDS_MAX = 60;

const LETTERS: Record<string, string> = { æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', å: 'aa', ß: 'ss' };

/** `Søren Aagård-Prøve` and `SOEREN ÅGAARD PROEVE` are the same words. */
export const wordsOfName = (name: string): string[] =>
  unaccented(
    name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[æäøöåß]/g, (letter) => LETTERS[letter] ?? letter),
  )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

export const digitsOf = (number: string): string => number.replaceAll(/\D/g, '');
const mailbox = (email: string): string => email.trim().toLowerCase();

export const emailWord = (email: string): SearchWord => ({ kind: 'email', text: mailbox(email) });

/** Nobody is sought by it: whoever gets the number later is told apart by it, and no card is opened. */
export const silencedWord = (number: string): SearchWord => ({ kind: 'silenced', text: digitsOf(number) });

const wordsOfNames = (names: (string | undefined)[]): SearchWord[] =>
  names
    .flatMap((name) => wordsOfName(name ?? ''))
    .flatMap((word): SearchWord[] => [
      // First: who is filed under a name is under its beginning too, also where the limit cuts.
      ...(word.length < NAME_START_LETTERS
        ? []
        : [{ kind: 'nameStart' as const, text: word.slice(0, NAME_START_LETTERS) }]),
      { kind: 'name', text: word },
    ]);

const wordsOfNumbers = (numbers: string[]): SearchWord[] =>
  numbers.map((number) => ({ kind: 'lastDigits', text: digitsOf(number).slice(-LAST_DIGITS) }));

/** Under what a card is filed, each word once. */
export const searchWordsOf = (card: ContactCard): SearchWord[] => {
  const words = [
    ...markedNumbersOf(card, 'silenced').map(silencedWord),
    ...wordsOfNumbers(numbersOf(card)),
    ...wordsOfNames([card.name]),
    ...(card.email === undefined ? [] : [emailWord(card.email)]),
    ...(card.household === undefined ? [] : [{ kind: 'household' as const, text: card.household }]),
    ...wordsOfNames(card.formerNames ?? []),
    ...wordsOfNumbers(card.formerNumbers ?? []),
    ...wordsOfNumbers(card.contactPersons.map(({ phone }) => phone)),
  ];
  return [...new Map(words.map((word) => [`${word.kind}:${word.text}`, word])).values()].slice(0, WORDS_MAX);
};

/** What a caller gave: an address, the end of a number, or words of a name. */
export type Sought =
  | { kind: 'email'; email: string }
  | { kind: 'digits'; digits: string }
  | { kind: 'name'; words: string[] };

/** Without the zeros that a number has only where it is dialled: `00 45 …`, `070-…`. */
const dialled = (text: string): string => digitsOf(text).replace(/^0+(?=\d{4})/, '');

/**
 * What somebody types who looks for a person: a mail address, the last digits of a number, or a name; undefined where it is too little to look by.
 */
export const soughtBy = (text: string): Sought | undefined => {
  if (text.includes('@')) return { kind: 'email', email: mailbox(text) };
  if (/^[\d\s+().-]+$/.test(text)) {
    const digits = dialled(text);
    return digits.length < LAST_DIGITS ? undefined : { kind: 'digits', digits };
  }
  const words = wordsOfName(text);
  return words.length === 0 ? undefined : { kind: 'name', words };
};

/** Which part of a card it was; whoever answers a call sees whether the number is their own. */
export type FoundIn = 'name' | 'formerName' | 'phone' | 'formerPhone' | 'contactPersonPhone' | 'email';

const beginIn = (words: string[], name: string | undefined): boolean => {
  const own = wordsOfName(name ?? '');
  return words.every((word) => own.some((each) => each.startsWith(word)));
};

/** By what of a card it is found; undefined where it is not. */
export const foundIn = (card: ContactCard, sought: Sought): FoundIn | undefined => {
  switch (sought.kind) {
    case 'email':
      return card.email !== undefined && mailbox(card.email) === sought.email ? 'email' : undefined;
    case 'digits': {
      const ends = (number: string): boolean => digitsOf(number).endsWith(sought.digits);
      if (card.phones.some(({ number }) => ends(number))) return 'phone';
      if (card.contactPersons.some(({ phone }) => ends(phone))) return 'contactPersonPhone';
      return (card.formerNumbers ?? []).some(ends) ? 'formerPhone' : undefined;
    }
    case 'name': {
      if (beginIn(sought.words, card.name)) return 'name';
      // A first name kept and a surname left: words of both count together.
      const all = [card.name ?? '', ...(card.formerNames ?? [])].join(' ');
      return beginIn(sought.words, all) ? 'formerName' : undefined;
    }
  }
};
