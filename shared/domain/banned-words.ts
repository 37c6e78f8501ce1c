/**
 * Words that would tell whoever looks at the phone that its owner takes part in a trial, or has been ill (F5.1). An SMS lies open on a
 * locked screen and passes networks that nobody controls.
 */
interface Ban {
  /** `whole`: the word by itself, also as a part of a hyphenated one. `stem`: anywhere within a word, for Danish compounds have no end. */
  match: 'whole' | 'stem';
  /** Innocent words that hold the stem. */
  allowWords?: readonly string[];
  /** Innocent parts of words: the stem within them is excused. */
  allowParts?: readonly string[];
}

const STEM: Ban = { match: 'stem' };
const WHOLE: Ban = { match: 'whole' };

const DIAGNOSES: Record<string, Ban> = {
  psyk: STEM,
  psych: STEM,
  angst: { match: 'stem', allowParts: ['fangst', 'langstrakt', 'langstilk'] },
  anxi: STEM,
  depres: STEM,
  bipolar: STEM,
  bipolær: STEM,
  skizo: STEM,
  schizo: STEM,
  diagnos: STEM,
};

const PLACES_AND_ROLES: Record<string, Ban> = {
  sherpa: STEM,
  mentor: STEM,
  jobcent: STEM,
  kommune: STEM,
  kommunal: STEM,
  municipal: STEM,
  hospital: { match: 'stem', allowParts: ['hospitality'] },
  sygehus: STEM,
  klinik: STEM,
  clinic: STEM,
};

const RESEARCH: Record<string, Ban> = {
  ips: WHOLE,
  ipse: WHOLE,
  forsøg: { match: 'stem', allowWords: ['forsøge', 'forsøger', 'forsøgte', 'forsøgt'] },
  forsoeg: STEM,
  projekt: { match: 'stem', allowParts: ['projektor'] },
  project: { match: 'stem', allowParts: ['projector'] },
  inklusion: STEM,
  inclusion: STEM,
  gruppe: STEM,
  group: STEM,
  lodtræk: STEM,
  lodtraek: STEM,
  randomi: STEM,
  behandl: STEM,
  treatment: STEM,
  cpr: WHOLE,
  interview: STEM,
  forsk: { match: 'stem', allowParts: ['forskel', 'forskyd', 'forskudt', 'forskud', 'forskræk', 'forskån'] },
  studie: STEM,
  study: WHOLE,
  studies: WHOLE,
  trial: WHOLE,
  trials: WHOLE,
  research: STEM,
};

/** In Danish, English and Swedish: what help somebody gets, and from whom (F5.8). */
const HELP: Record<string, Ban> = {
  sherpa: STEM,
  mentor: STEM,
  ips: WHOLE,
  ipse: WHOLE,
  job: STEM,
  kommun: { match: 'stem', allowParts: ['kommunik'] },
  municipal: STEM,
  vejled: STEM,
  vägled: STEM,
  handledar: STEM,
  rådgiv: STEM,
  counsel: STEM,
  adviser: STEM,
  advisor: STEM,
  caseworker: STEM,
  coach: STEM,
  støtteperson: STEM,
  støttekontakt: STEM,
  stödperson: STEM,
  supportperson: STEM,
  konsulent: STEM,
  konsult: STEM,
  employment: STEM,
  beskæftig: STEM,
  arbejdsformid: STEM,
  arbejdsmarked: STEM,
  arbetsförmed: STEM,
  arbetsmarknad: STEM,
  arbetsspecial: STEM,
  praktik: STEM,
  internship: STEM,
  løntilskud: STEM,
};

const ALLOCATION: Record<string, Ban> = {
  inklusion: STEM,
  inclusion: STEM,
  grupp: STEM,
  group: STEM,
  lodtræk: STEM,
  lodtraek: STEM,
  lottning: STEM,
  lottad: STEM,
  randomi: STEM,
  allocat: STEM,
  behandl: STEM,
  treatment: STEM,
  intervention: STEM,
};

export const DIAGNOSIS_WORDS = DIAGNOSES;
export const MESSAGE_BANS: Record<string, Ban> = { ...DIAGNOSES, ...PLACES_AND_ROLES, ...RESEARCH };

/** What an assessor may not learn. That there is an interview, or an illness, they know. */
export const UNBLINDING_BANS: Record<string, Ban> = { ...HELP, ...ALLOCATION };

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

/** Every banned word in the text, in its order, each word once; positions are in the text without invisible characters. */
export const findBannedWords = (text: string, bans: Record<string, Ban> = MESSAGE_BANS): WordHit[] =>
  [...text.normalize('NFKC').replace(INVISIBLE, '').matchAll(WORD)].flatMap((match) => {
    const word = match[0].toLowerCase();
    const banned = Object.keys(bans).find((key) => breaks(word, key, bans[key] ?? WHOLE));
    return banned === undefined ? [] : [{ banned, word: match[0], at: match.index }];
  });
