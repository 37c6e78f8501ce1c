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

const KEYWORDS: Record<Exclude<ReplyMeaning, 'human'>, readonly string[]> = {
  smsOptOut: [
    'STOP',
    'STOP SMS',
    'AFMELD',
    'AFMELD SMS',
    'AFMELDING',
    'FRAMELD',
    'FRAMELD SMS',
    // Of the neighbours, whoever's language the text was in.
    'STOPP',
    'STOPPA',
    'STOPP SMS',
    'AVMELD',
    'AVSLUTT',
    'AVSLUTA',
    'SLUTT',
    'SLUTA',
    'LOPETA',
    'ABMELDEN',
    'STOPPEN',
    'AFMELDEN',
    'UITSCHRIJVEN',
    'PARAR',
    'SAIR',
    'CANCELAR',
    'CANCELAR SMS',
    'BAJA',
    'BAJA SMS',
    'ARRÊT',
    'DÉSABONNER',
    'DESABONNER',
    'REZYGNUJĘ',
    'REZYGNUJE',
    'WYPISZ',
    // The carrier opts the number out at these by itself: reading them otherwise would leave us texting into the void.
    'ARRET',
    'CANCEL',
    'END',
    'OPT-OUT',
    'OPTOUT',
    'QUIT',
    'REMOVE',
    'TD',
    'UNSUBSCRIBE',
  ],
  callbackOrConfirm: ['1'],
  reschedule: ['2'],
  quarantineNumber: [
    'FORKERT',
    'FORKERT NUMMER',
    'WRONG',
    'WRONG NUMBER',
    'FEIL NUMMER',
    'FEL NUMMER',
    'VÄÄRÄ NUMERO',
    'FALSCHE NUMMER',
    'NÚMERO ERRADO',
    'NUMERO ERRADO',
    'NÚMERO EQUIVOCADO',
    'NUMERO EQUIVOCADO',
    'MAUVAIS NUMÉRO',
    'MAUVAIS NUMERO',
    'FAUX NUMÉRO',
    'FAUX NUMERO',
    'VERKEERD NUMMER',
    'ZŁY NUMER',
    'ZLY NUMER',
  ],
  autoReply: ['HJÆLP', 'HJAELP', 'HELP'],
};

const MEANINGS = new Map<string, ReplyMeaning>(
  Object.entries(KEYWORDS).flatMap(([meaning, words]) =>
    words.map((word): [string, ReplyMeaning] => [word, meaning as ReplyMeaning]),
  ),
);

/** Signs that phones and fingers add around a word; a question mark is not among them, it makes a question of it. */
const PADDING = /^[\s.,!;:"'“”„‘’«»()]+|[\s.,!;:"'“”„‘’«»()]+$/gu;

export const readReply = (text: string): ReplyMeaning => {
  const word = text.normalize('NFKC').replace(PADDING, '').replace(/\s+/gu, ' ').toUpperCase();
  return MEANINGS.get(word) ?? 'human';
};
