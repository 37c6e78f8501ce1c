/** The words of the inspection file; what programs read too (actions, states, paths) is named as it is everywhere. */
export const INSPECTION_LANGUAGES = ['da', 'en'] as const;
export type InspectionLanguage = (typeof INSPECTION_LANGUAGES)[number];

const ENGLISH = {
  title: 'Inspection file',
  asOf: 'As of',
  by: 'made for',
  page: 'Page',
  of: 'of',
  none: 'Nothing.',
  hidden: '[not shown]',
  person: 'Participant',
  followUps: 'Follow-ups',
  target: 'target',
  window: 'window',
  agenda: 'Agenda: every step, and what became of it',
  consents: 'Consents, with the entry that gave or withdrew each',
  holds: 'Holds',
  lifted: 'lifted',
  attempts: 'Attempts and contacts',
  messages: 'Messages',
  keptText: 'The text as it was printed:',
  writtenText: 'The text as staff wrote it:',
  madeAgain:
    'The text made again today, from the protocol and the template as they were then and the study’s settings as they are now:',
  notMade: 'The text cannot be made again: what it was made from is not kept.',
  textNote:
    'Cairn keeps the words of letters, and what staff wrote themselves. All other texts of SMS and e-mail are made again from the protocol and the templates of then; where a number or a name of the study was changed since, they may differ from what was sent.',
  idsOnly: 'Texts are not shown to you: only which template was sent.',
  unblindings: 'Unblinding events',
  corrections: 'Corrections: entries that were taken back',
  events: 'Events: who, when, why, and each value before and after',
  before: 'before',
  after: 'after',
};

const DANISH: typeof ENGLISH = {
  title: 'Inspektionsmappe',
  asOf: 'Opgjort',
  by: 'udskrevet for',
  page: 'Side',
  of: 'af',
  none: 'Intet.',
  hidden: '[vises ikke]',
  person: 'Deltager',
  followUps: 'Opfølgninger',
  target: 'måldato',
  window: 'vindue',
  agenda: 'Forløb: hvert trin, og hvad der blev af det',
  consents: 'Samtykker, med den indtastning, der gav eller trak hvert tilbage',
  holds: 'Pauser',
  lifted: 'ophævet',
  attempts: 'Forsøg og kontakter',
  messages: 'Beskeder',
  keptText: 'Teksten, som den blev udskrevet:',
  writtenText: 'Teksten, som den blev skrevet:',
  madeAgain:
    'Teksten dannet igen i dag, ud fra protokollen og skabelonen, som de var da, og studiets indstillinger, som de er nu:',
  notMade: 'Teksten kan ikke dannes igen: det, den blev dannet af, er ikke gemt.',
  textNote:
    'Cairn gemmer ordlyden af breve og af det, personalet selv har skrevet. Alle andre tekster på sms og e-mail dannes igen ud fra protokollen og skabelonerne, som de var da; er et af studiets numre eller navne ændret siden, kan de afvige fra det, der blev sendt.',
  idsOnly: 'Teksterne vises ikke for dig: kun hvilken skabelon der blev sendt.',
  unblindings: 'Afblindinger',
  corrections: 'Rettelser: indtastninger, der er taget tilbage',
  events: 'Hændelser: hvem, hvornår, hvorfor, og hver værdi før og efter',
  before: 'før',
  after: 'efter',
};

export type InspectionWords = typeof ENGLISH;
export const INSPECTION_WORDS: Readonly<Record<InspectionLanguage, InspectionWords>> = { da: DANISH, en: ENGLISH };
