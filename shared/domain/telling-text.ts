/** Where a text says more than it may: an arm, a person, a number, an address. */
export interface TextHit {
  word: string;
  at: number;
}

/** Shorter names are looked for only beside the word that makes an arm of them: `arm A`, `gruppe 1`. */
const SHORTEST_TELLING_NAME = 3;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alone = (pattern: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

/** Of a name that stands in a sentence: the article of the north, a plural, somebody's. */
const ENDING = "(?:['’]?s|en|ens|et|ets|e|er|ers|ene|enes|erne|ernes|n|ns|ne|r|rne|na|nas|orna|arna|an|ar|or|a)?";

const hits = (text: string, pattern: RegExp): TextHit[] =>
  [...text.matchAll(pattern)].map((match) => ({ word: match[0], at: match.index }));

const SOMEBODYS = "(?:['’]?s)?";

const armsWith = (ending: string, text: string, arms: readonly string[]): TextHit[] =>
  arms.flatMap((arm) => {
    const name = escape(arm).replace(/[-\s]+/g, '[-\\s]+');
    return hits(
      text,
      alone(arm.length < SHORTEST_TELLING_NAME ? `(?:arm|gruppe|group|hold) ${name}` : `${name}${ending}`, 'giu'),
    );
  });

/** In a sentence: also with an ending. */
export const findArms = (text: string, arms: readonly string[]): TextHit[] => armsWith(ENDING, text, arms);

/** Where names of people and streets stand: an arm with an ending is an ordinary surname there (IPS and Ipsen, SAU and Sauer). */
export const findBareArms = (text: string, arms: readonly string[]): TextHit[] => armsWith(SOMEBODYS, text, arms);

const SALUTATION = /(?<![\p{L}\p{N}])(?:[Hh]ilsen|[Rr]egards,?|[Kk]ære|[Dd]ear|[Hh]ej|[Hh]ello|[Hh]i) \p{Lu}\p{Ll}+/gu;

/** Known people by their whole name or a part of it. */
export const findPeople = (text: string, people: readonly string[]): TextHit[] => {
  const parts = people.flatMap((name) => [name, ...name.split(/\s+/)]);
  const telling = [...new Set(parts)].filter((name) => name.length >= SHORTEST_TELLING_NAME);
  return telling.flatMap((name) => hits(text, alone(escape(name), 'gu')));
};

/** Whether what is greeted or signs is a team. */
const isTeam = (text: string, { word, at }: TextHit, teams: readonly string[]): boolean => {
  const signed = text.slice(at + word.indexOf(' ') + 1);
  return teams.some((team) => new RegExp(`^${escape(team)}(?![\\p{L}\\p{N}])`, 'iu').test(signed));
};

/** Known people by their whole name or a part of it, and whoever is greeted or signs by name, unless it is one of the teams. */
export const findNames = (text: string, people: readonly string[], teams: readonly string[] = []): TextHit[] => {
  return [...findPeople(text, people), ...hits(text, SALUTATION).filter((hit) => !isTeam(text, hit, teams))];
};

const PHONE_NUMBER = /(?<![\d{])(?:\+|00)?\d(?: ?\d){7,14}(?!\d)/g;
export const findPhoneNumbers = (text: string): TextHit[] => hits(text, PHONE_NUMBER);

/** Six digits that are a day and four more, however they are parted; a check digit proves nothing (F5.13). */
const CPR_NUMBER = /(?<![\d+{])(\d{2}) ?(\d{2}) ?\d{2} ?\p{Pd}? ?\d{4}(?!\d)/gu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const findCprNumbers = (text: string): TextHit[] =>
  [...text.matchAll(CPR_NUMBER)].flatMap(({ 0: word, 1: day, 2: month, index: at }) =>
    Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0) ? [{ word, at }] : [],
  );

/** With a scheme, or a name that a phone makes a link of by itself. */
const TOP_LEVEL = 'dk|com|net|org|eu|info|io|nu|me|app|link|ly|co|uk|de|se|no|nl|fr|be|biz|xyz|online|site|gov|edu';
const WEB_ADDRESS = new RegExp(
  `https?://\\S*|www\\.\\S+|(?<![\\p{L}\\p{N}@.])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:${TOP_LEVEL})(?![\\p{L}\\p{N}])\\S*`,
  'giu',
);
export const findUrls = (text: string): TextHit[] => hits(text, WEB_ADDRESS);
