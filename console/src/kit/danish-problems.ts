import { ENTRIES, ENTRIES_WITH } from './danish-entries.ts';

/** The API explains its refusals in English; here is what they say in Danish. Titles go by the code, what to do by the sentence. */
const TITLES: Readonly<Record<string, string>> = {
  'already-voided': 'Posten er allerede annulleret',
  'anchor-missing': 'En dato at tælle fra mangler',
  'arm-without-check-ins': 'Denne arm har ingen mentorkontakter',
  'assessor-unblinded': 'Interviewerens blinding er brudt for denne deltager',
  'before-the-appointment': 'Aftalen er ikke begyndt',
  busy: 'Andre skriver til det samme lige nu',
  CASELOAD_EXCEEDED: 'Nogen ville få flere deltagere, end protokollen tillader',
  'cannot-print': 'Ikke alle breve kan printes',
  'changed-meanwhile': 'En anden har ændret det imens',
  'changed-since': 'Det er ændret igen siden',
  'double-booked': 'Intervieweren har et andet interview på det tidspunkt',
  'escalation-resolved': 'Eskaleringen er løst',
  failed: 'Det mislykkedes',
  'future-date': 'Den dag er ikke kommet',
  'has-participants': 'Medarbejderen har deltagere, aftaler eller opgaver',
  'id-taken': 'Dette id er taget',
  'interviews-stopped': 'Interviewene er stoppet',
  'key-used': 'Det er allerede sendt med et andet indhold',
  'lasts-backwards': 'Det slutter, før det begynder',
  'lead-only': 'Det må kun en ledende koordinator',
  'no-appointment': 'Der er ingen aftale',
  'no-call': 'Opgaven er ikke et opkald',
  'no-csv': 'Filen er ikke en CSV-fil',
  'no-open-hold': 'Der er ingen pause',
  'no-successor': 'Nogen ville stå uden mentor eller interviewer',
  'not-found': 'Findes ikke, eller er ikke for dig',
  'not-voidable': 'Denne post kan ikke annulleres',
  'nothing-to-change': 'Der er intet at ændre',
  'other-sites': 'Medarbejderen arbejder på steder, der ikke er dine',
  'outcome-exists': 'Interviewet har allerede et udfald',
  'outcome-needed': 'Opgaven lukkes af udfaldet',
  'participant-died': 'Deltageren er død',
  'past-instant': 'Det tidspunkt er passeret',
  'preview-stale': 'Det, forhåndsvisningen viste, gælder ikke længere',
  'publishing-unfinished': 'Den forrige version er stadig ved at træde i kraft',
  'reach-needed': 'Opgaven lukkes først, når personen er nået',
  'register-timepoint': 'Ingen mødes for et register',
  'sign-in': 'Log ind først',
  'task-closed': 'Opgaven er lukket',
  'text-missing': 'En tekst mangler',
  'too-large': 'Det er for stort',
  'too-many-rows': 'Filen har for mange rækker',
  unfit: 'Noget passer ikke',
  'unfit-field': 'Et felt passer ikke',
  'unknown-anchor': 'Ukendt ankerdato',
  'unknown-arm': 'Ukendt arm',
  'unknown-timepoint': 'Ukendt tidspunkt',
  'version-taken': 'Denne version er udgivet med en anden tekst',
  'whole-study': 'Det gælder steder, der ikke er dine',
};

const SENTENCES: Readonly<Record<string, string>> = {
  ...ENTRIES,
  'Ask a coordinator of all of them.': 'Spørg en koordinator for dem alle.',
  'Ask a coordinator of the whole study to enter it.': 'Bed en koordinator for hele studiet om at gøre det.',
  'Ask the lead coordinator of the study to enter it.': 'Bed studiets ledende koordinator om at registrere det.',
  'Assign another mentor; the lead coordinator can override it with a reason.':
    'Vælg en anden mentor; den ledende koordinator kan tillade det med en begrundelse.',
  'Leave out those that are named, or put right what stands in their way.':
    'Udelad dem, der er nævnt, eller ret det, der står i vejen for dem.',
  'Name another successor or other shares; the lead coordinator can override it with a reason.':
    'Vælg en anden efterfølger eller andre andele; den ledende koordinator kan tillade det med en begrundelse.',
  'Name a successor of the role and site, who is on the staff and free at the time of the appointments; or move those first.':
    'Vælg en efterfølger med rollen og stedet, som er medarbejder og ledig på aftalernes tidspunkter, eller flyt aftalerne først.',
  'Preview again, and publish with the token of that preview.': 'Se forhåndsvisningen igen, og udgiv så.',
  'Read how far it is, and send it again if it is not done.':
    'Se, hvor langt det er, og send det igen, hvis det ikke er færdigt.',
  'Read it again and repeat the change on what holds now.': 'Læs det igen, og gentag ændringen på det, der gælder nu.',
  'Read it again and repeat the change.': 'Læs det igen, og gentag ændringen.',
  'Read them again and repeat the change.': 'Læs dem igen, og gentag ændringen.',
  'Send it again: what has moved stays moved, and the rest follows.':
    'Send det igen: det, der er flyttet, bliver flyttet, og resten følger.',
  'Take another time or another assessor, or override with a reason.':
    'Vælg et andet tidspunkt eller en anden interviewer, eller tillad det med en begrundelse.',
  'The next interview goes to another assessor; override with a reason if there is none.':
    'Det næste interview går til en anden interviewer; tillad det med en begrundelse, hvis der ingen er.',
  'Try again in a moment.': 'Prøv igen om lidt.',
  'Try again; if it fails again, tell the operator.': 'Prøv igen; mislykkes det igen, så sig det til driftsansvarlig.',
  'Wait until the study says that repointing is over, then preview again.':
    'Vent, til den er trådt i kraft, og se så forhåndsvisningen igen.',
  'they could see arms or check-ins of this study: make somebody else its assessor':
    'vedkommende har kunnet se arme eller kontakter i dette studie: vælg en anden som interviewer',
  'an assessor is no mentor of the same study, at any time: name somebody else':
    'en interviewer er aldrig mentor i samme studie: vælg en anden',
  'an assessor stays blinded: give them no other role': 'en interviewer forbliver blindet: giv dem ingen anden rolle',
  'a statistician of the DMC is independent: give them that role alone':
    'en statistiker i DMC er uafhængig: giv dem kun den rolle',
  'a statistician or principal investigator stays blinded: give them no role that sees the arm or the check-ins':
    'en statistiker eller forsøgsansvarlig forbliver blindet: giv dem ingen rolle, der ser arm eller mentorkontakter',
  'a mentor or team leader sees nothing of interviews: give them no role that does':
    'en mentor eller teamleder ser intet om interviews: giv dem ingen rolle, der gør',
  'ask a coordinator of the whole study': 'bed en koordinator for hele studiet om det',
  'give a date that is not before the first': 'angiv en dato, der ikke ligger før den første',
  'give a language by its two letters, like da': 'angiv et sprog med to bogstaver, som da',
  'give a phone number': 'angiv et telefonnummer',
  'give a phone number of the EU or EEA, like +45 20 12 34 56':
    'angiv et telefonnummer i EU eller EØS, som +45 20 12 34 56',
  'give a local date and time, like 2026-04-28T10:30': 'angiv en dato og et klokkeslæt',
  'give a local date and time that exists, from 1900 to 2199, like 2026-04-28T10:30':
    'angiv en dato og et klokkeslæt, der findes, fra 1900 til 2199',
  'give an ISO date, like 2026-04-28': 'angiv en dato',
  'give an ISO date that exists, from 1900 to 2199, like 2026-04-28': 'angiv en dato, der findes, fra 1900 til 2199',
  'give an e-mail address, like name@example.com': 'angiv en e-mailadresse, som navn@example.com',
  'give an end that is not before its beginning': 'angiv en slutning, der ikke ligger før begyndelsen',
  'give more of its digits: two numbers end like that': 'angiv flere af cifrene: to numre ender sådan',
  'give the last digits of a number that stands on the card': 'angiv de sidste cifre af et nummer, der står på kortet',
  'give the number, or two or more of its last digits': 'angiv nummeret, eller mindst to af dets sidste cifre',
  'give whole minutes, from 1 to 1440': 'angiv hele minutter, fra 1 til 1440',
  'name a colleague who is on the staff that day': 'vælg en kollega, der er medarbejder den dag',
  'name a mentor: an assessor stays blinded': 'vælg en mentor: en interviewer forbliver blindet',
  'name another mentor, or let this one in again first: they are shut out':
    'vælg en anden mentor, eller luk denne ind igen først: vedkommende er lukket ude',
  'name a mentor or an assessor who can take over what is left':
    'vælg en mentor eller interviewer, der kan overtage det, der er tilbage',
  'name an assessor of the study on that date': 'vælg en, der er interviewer i studiet den dag',
  'name at least one role': 'vælg mindst én rolle',
  'name each successor once': 'vælg hver efterfølger én gang',
  'name sites of the study': 'vælg steder i studiet',
  'name somebody who is not blinded': 'vælg en, der ikke er blindet',
  'say from when until when the auditor may look': 'angiv, fra hvornår og til hvornår auditoren må se med',
  'leave it out, or give a shorter one': 'udelad den, eller giv en kortere',
  'say why': 'skriv hvorfor',
  'take another id': 'vælg et andet id',
  'take another id, or leave it out': 'vælg et andet id, eller lad feltet stå tomt',
  'they cover a leave: name another cover first, since the mail about it would unblind them':
    'de dækker et fravær: vælg en anden stedfortræder først, da mails om det ville bryde blindingen',
  'use 1 to 11 plain letters and digits, or a number': 'brug 1 til 11 almindelige bogstaver og cifre, eller et nummer',
  'use letters, digits, "-" and "_", at most 40': 'brug bogstaver, cifre, "-" og "_", højst 40',
  'use letters, digits, "-", "_", "." and "@", at most 60': 'brug bogstaver, cifre, "-", "_", "." og "@", højst 60',
  'use small letters, digits and "-", at most 40': 'brug små bogstaver, cifre og "-", højst 40',
  'write at least one character': 'skriv mindst ét tegn',
};

export const danishTitle = (code: string, english: string): string => TITLES[code] ?? english;

const HOLE = '{}';

/** What stands in the holes of a sentence; undefined where it is another one. */
const filled = (sentence: string, english: string): string[] | undefined => {
  const parts = sentence.split(HOLE).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('(.+)')}$`).exec(english)?.slice(1);
};

const withValues = (english: string): string | undefined => {
  for (const [sentence, danish] of Object.entries(ENTRIES_WITH)) {
    const values = filled(sentence, english);
    if (values) return values.reduce((text, value) => text.replace(HOLE, () => value), danish);
  }
  return undefined;
};

/** As it came when nobody has put it into Danish yet. */
export const inDanish = (english: string): string => SENTENCES[english] ?? withValues(english) ?? english;
/** For the test that holds them to what the API says. */
export const DANISH_SENTENCES = { ...SENTENCES, ...ENTRIES_WITH };
