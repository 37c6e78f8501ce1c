import { unaccented } from './unaccented.ts';

/**
 * What a text from a participant asks for. Only a whole message that is a keyword acts; everything else is read by a person, because
 * "I cannot stop by on Friday" is no opt-out and a no to one question is no no to all (F5.5, F5.6).
 */
export type ReplyMeaning =
  | 'smsOptOut'
  | 'callbackOrConfirm'
  | 'reschedule'
  | 'quarantineNumber'
  | 'autoReply'
  | 'human';

/** STOP in the language of whoever writes, whatever language the text was in; without accents. */
const STOPS = `
  STOP, STOP SMS, STOP TEXTS, STOP MESSAGES, UNSUBSCRIBE, UNSUBSCRIBE ME, OPT-OUT, OPTOUT, OPT OUT,
  AFMELD, AFMELD SMS, AFMELD MIG, AFMELDING, FRAMELD, FRAMELD SMS, FRAMELD MIG,
  STOPP, STOPPA, STOPP SMS, AVMELD, AVMELDING, AVSLUTT, AVSLUTA, AVREGISTRERA, LOPETA, LOPETTAKAA,
  ABMELDEN, ABMELDUNG, ABBESTELLEN, STOPPEN, AFMELDEN, UITSCHRIJVEN,
  ARRET, ARRET SMS, ARRETE, ARRETER, ARRETER SMS, ARRETEZ, ARRETEZ SMS, STOP TEXTOS, STOP TEXTO,
  DESABONNER, DESABONNEZ, DESABONNEMENT, ME DESABONNER, DESABONNEZ MOI, DESABONNEZ-MOI, DESINSCRIRE, DESINSCRIPTION, ME DESINSCRIRE,
  BAJA, BAJA SMS, DARME DE BAJA, DESCADASTRAR, PARAR SMS, CANCELAR SMS, REZYGNUJE, WYPISZ, WYPISZ MNIE
`;

/** With a word more they may be about an appointment: "cancel please", "sair, obrigada". The carrier opts the number out at most of them by itself. */
const STOPS_ALONE = 'SLUTT, SLUTA, PARAR, SAIR, CANCELAR, CANCEL, END, QUIT, REMOVE, TD';

/** "Fel", "falsch" or "erreur" alone may be about the time. */
const WRONG_NUMBERS = `
  FORKERT NUMMER, FORKERT NR, DET ER FORKERT NUMMER, FEIL NUMMER, FEIL NR, FEL NUMMER, FEL NR, VAARA NUMERO,
  WRONG NUMBER, YOU HAVE THE WRONG NUMBER, NOT THE RIGHT NUMBER, FALSCHE NUMMER, FALSCHE NR, VERKEERD NUMMER, VERKEERD NR,
  NUMERO ERRADO, NUMERO EQUIVOCADO, ZLY NUMER,
  MAUVAIS NUMERO, MAUVAIS N°, MAUVAIS NO, FAUX NUMERO, FAUX N°, ERREUR DE NUMERO, PAS LE BON NUMERO, C'EST PAS LE BON NUMERO,
  CE N'EST PAS LE BON NUMERO, C'EST LE MAUVAIS NUMERO, VOUS AVEZ LE MAUVAIS NUMERO
`;

/** What a civil person adds to a request, and which changes nothing about it. */
const COURTESIES = `
  PLEASE, PLS, THANKS, THANK YOU, TAK, VENLIGST, TAKK, TACK, KIITOS, BITTE, DANKE, SVP, STP, S'IL VOUS PLAIT, S'IL TE PLAIT,
  SIL VOUS PLAIT, MERCI, POR FAVOR, GRACIAS, OBRIGADO, OBRIGADA, PROSZE, DZIEKUJE, AUB, ALSTUBLIEFT, BEDANKT, SORRY, DESOLE, DESOLEE
`;

const among = (words: string): string[] => words.split(',').map((word) => word.trim());

const KEYWORDS: Record<Exclude<ReplyMeaning, 'human'>, readonly string[]> = {
  smsOptOut: [...among(STOPS), ...among(STOPS_ALONE)],
  callbackOrConfirm: ['1'],
  reschedule: ['2'],
  quarantineNumber: ['FORKERT', 'WRONG', ...among(WRONG_NUMBERS)],
  autoReply: ['HJÆLP', 'HJAELP', 'HELP'],
};

const MEANINGS = new Map<string, ReplyMeaning>(
  Object.entries(KEYWORDS).flatMap(([meaning, words]) =>
    words.map((word): [string, ReplyMeaning] => [word, meaning as ReplyMeaning]),
  ),
);

const COURTEOUS = new Set([...among(STOPS), ...among(WRONG_NUMBERS)]);
const COURTESY = `(?:${among(COURTESIES).join('|')})`;
const BEFORE = new RegExp(`^${COURTESY}[ ,.!]+`, 'u');
const BEHIND = new RegExp(`[ ,.!]+${COURTESY}$`, 'u');

/** Signs that phones and fingers add around a word; a question mark is not among them, it makes a question of it. */
const PADDING = /^[\s.,!;:"'“”„‘’«»()]+|[\s.,!;:"'“”„‘’«»()]+$/gu;

/** A keycap is a digit with a mark around it, and no digit that was typed. */
const plainly = (text: string): string => (/\p{L}/u.test(text) ? unaccented(text) : text);

/** What a reply means by its one word, in any language that we send; `human` where a person must read it. */
export const readReply = (text: string): ReplyMeaning => {
  const word = plainly(text.normalize('NFKC'))
    .replace(PADDING, '')
    .replace(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .toUpperCase()
    .replaceAll('Ł', 'L');
  const asked = word.replace(BEFORE, '').replace(BEHIND, '');
  return MEANINGS.get(word) ?? (COURTEOUS.has(asked) ? MEANINGS.get(asked) : undefined) ?? 'human';
};
