/**
 * Words that would tell whoever looks at the phone that its owner takes part in a trial, or has been ill (F5.1). An SMS lies open on a
 * locked screen and passes networks that nobody controls. Each is looked for in a text of any language, and stands here without accents, as
 * it is compared: so a word that is ordinary in one of them stands here for none.
 */
export interface Ban {
  /** `whole`: the word by itself, also as a part of a hyphenated one. `stem`: anywhere within a word, for Danish compounds have no end. */
  match: 'whole' | 'stem';
  /** Innocent words that hold the stem. */
  allowWords?: readonly string[];
  /** Innocent parts of words: the stem within them is excused. */
  allowParts?: readonly string[];
}

export const STEM: Ban = { match: 'stem' };
export const WHOLE: Ban = { match: 'whole' };

const DIAGNOSES: Record<string, Ban> = {
  psyk: STEM,
  psych: STEM,
  angst: {
    match: 'stem',
    // An entrance with a door or a stair: "Eingangstür", "indgangstrappe".
    allowParts: ['fangst', 'langstrakt', 'langstilk', 'ingangst', 'usgangst', 'dgangst'],
    // "Längst" is long ago, "unlängst" lately, "langste" and "längsta" the longest.
    allowWords: ['langst', 'langste', 'langsten', 'langstens', 'langster', 'langstes', 'langsta', 'unlangst'],
  },
  angest: WHOLE,
  angesten: WHOLE,
  anxi: STEM,
  depres: STEM,
  bipolar: STEM,
  bipolær: STEM,
  skizo: STEM,
  schizo: STEM,
  diagnos: STEM,
  diagnoos: STEM,
  diagnoz: STEM,
  // Illness and the mind, in French, Spanish, Portuguese, Finnish, Polish, Dutch and German, where the stems above are not in the word.
  psico: STEM,
  psiqu: STEM,
  ansied: STEM,
  ahdist: STEM,
  masenn: STEM,
  bipolai: STEM,
  dwubiegun: STEM,
  esquizo: STEM,
  skitso: STEM,
  mielenterv: STEM,
  seelisch: STEM,
  ggz: WHOLE,
  // By itself: "fundamental" and "experimental" hold it.
  mental: WHOLE,
  mentale: WHOLE,
  mentales: WHOLE,
  mentais: WHOLE,
  mentaux: WHOLE,
  mentalt: WHOLE,
  suicid: STEM,
  suizid: STEM,
  selvmord: STEM,
  sjalvmord: STEM,
  selbstmord: STEM,
  zelfmoord: STEM,
  zelfdoding: STEM,
  itsemurh: STEM,
  samoboj: STEM,
};

const PLACES_AND_ROLES: Record<string, Ban> = {
  sherpa: STEM,
  mentor: STEM,
  jobcent: STEM,
  kommune: STEM,
  kommunal: STEM,
  municipal: STEM,
  hospital: { match: 'stem', allowParts: ['hospitalit'] },
  sygehus: STEM,
  klinik: STEM,
  kliniek: STEM,
  klinicz: STEM,
  clinic: STEM,
  cliniq: STEM,
  hopita: STEM,
  krankenhaus: STEM,
  ziekenhui: STEM,
  sjukhus: STEM,
  sykehus: STEM,
  sairaal: STEM,
  szpital: STEM,
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
  terap: STEM,
  therap: STEM,
  cpr: WHOLE,
  interview: STEM,
  forsk: { match: 'stem', allowParts: ['forskel', 'forskyd', 'forskudt', 'forskud', 'forskræk', 'forskan'] },
  studie: STEM,
  study: WHOLE,
  studies: WHOLE,
  trial: WHOLE,
  trials: WHOLE,
  research: STEM,
  etude: WHOLE,
  etudes: WHOLE,
  estudio: WHOLE,
  estudios: WHOLE,
  estudo: WHOLE,
  estudos: WHOLE,
  tutkimu: STEM,
  forschung: STEM,
  onderzoek: STEM,
};

export const DIAGNOSIS_WORDS = DIAGNOSES;
export const MESSAGE_BANS: Record<string, Ban> = { ...DIAGNOSES, ...PLACES_AND_ROLES, ...RESEARCH };
