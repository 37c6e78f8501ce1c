import { readReply } from '../../shared/domain/reply-keyword.ts';
import { speaksOfCrisis } from '../../shared/domain/crisis-words.ts';
import { unreadIn } from '../../shared/domain/read-languages.ts';
import corpus from '../support/replies.json' with { type: 'json' };
import vectors from '../support/vectors.json' with { type: 'json' };

describe('a text from a participant', () => {
  it.each(vectors.replies)('"$in" means $out', (reply) => {
    expect(readReply(reply.in)).toBe(reply.out);
  });

  it.each([
    ['1.', 'callbackOrConfirm'],
    [' 2 ', 'reschedule'],
    ['“STOP”', 'smsOptOut'],
    ['STOP\nSMS', 'smsOptOut'],
    ['stop  sms', 'smsOptOut'],
    ['Ｓｔｏｐ', 'smsOptOut'],
    ['afmelding', 'smsOptOut'],
    ['FRAMELD!', 'smsOptOut'],
    ['Unsubscribe', 'smsOptOut'],
    ['Stopp!', 'smsOptOut'],
    ['STOPPA', 'smsOptOut'],
    ['Avmeld', 'smsOptOut'],
    ['avslutt', 'smsOptOut'],
    ['Lopeta.', 'smsOptOut'],
    ['Feil nummer', 'quarantineNumber'],
    ['väärä numero', 'quarantineNumber'],
    ['Forkert nummer!', 'quarantineNumber'],
    ['Arrêtez !', 'smsOptOut'],
    ['arrete', 'smsOptOut'],
    ['Stop svp', 'smsOptOut'],
    ['STOP, merci.', 'smsOptOut'],
    ['Please STOP', 'smsOptOut'],
    ['arrêt s’il vous plaît', 'smsOptOut'],
    ['désabonnement', 'smsOptOut'],
    ['Désabonnez-moi', 'smsOptOut'],
    ['Stop tak', 'smsOptOut'],
    ['Mauvais n°', 'quarantineNumber'],
    ['Ce n’est pas le bon numéro', 'quarantineNumber'],
    ['Désolé, mauvais numéro', 'quarantineNumber'],
    ['hjælp', 'autoReply'],
    ['Help', 'autoReply'],
  ])('%j means %s however it is typed', (text, meaning) => {
    expect(readReply(text)).toBe(meaning);
  });

  it.each([
    ...['12', '1 eller 2?', 'stop?', 'Kan I stoppe', 'ja', '', '👍', 'forkert dag', 'constructor', '11', 'nej tak'],
    ...[
      'Cancel please',
      'annuler',
      'erreur',
      'merci',
      'svp',
      '2 tak',
      'wrong, sorry',
      'J’arrête de fumer',
      'arrêt de bus svp',
    ],
  ])('%j is left to a person', (text) => {
    expect(readReply(text)).toBe('human');
  });
});

describe('a cry for help', () => {
  it.each([
    'Jeg orker ikke at leve længere',
    'Jeg orker ikke å leve lenger',
    'Jeg vil ta livet mitt',
    'ta livet av meg',
    'Jeg kommer til å skade meg selv',
    'Orkar inte leva',
    'Haluan kuolla',
    'itsemurha',
    'En jaksa elää',
  ])('is heard in the languages of the north: %s', (text) => {
    expect(speaksOfCrisis(text)).toBe(true);
  });

  it.each([
    'Jeg orker ikke å komme',
    'En jaksa tulla',
    'Orkar inte idag',
    'Jeg lever lenger nord',
    'Det er ikke at komme til',
  ])('is not heard in %s', (text) => {
    expect(speaksOfCrisis(text)).toBe(false);
  });
});

describe('whatever somebody may write', () => {
  it.each(corpus.map((reply) => ({ ...reply, shown: reply.in.slice(0, 60) })))(
    '$shown means $meaning',
    ({ in: text, meaning, crisis }) => {
      expect([readReply(text), speaksOfCrisis(text)]).toEqual([meaning, crisis]);
    },
  );
});

it.each<[string, boolean]>([
  ['Jeg var ved at dø af grin i går', false],
  ['Jeg var ved at dø af grin i går, men jeg vil dø', true],
  ['Nu vil jeg dø af skam dø', true],
])('a saying hides nothing that stands beside it: %j', (text, crisis) => {
  expect(speaksOfCrisis(text)).toBe(crisis);
});

const HEARD: Record<string, [stop: string, cry: string]> = {
  da: ['afmeld', 'Jeg vil dø'],
  de: ['abmelden', 'Ich nehme mir das Leben'],
  en: ['unsubscribe', 'I want to die'],
  es: ['baja', 'No quiero vivir'],
  fi: ['lopeta', 'Haluan kuolla'],
  fr: ['arrêt', 'Je veux mourir'],
  nb: ['avslutt', 'Jeg vil ta livet mitt'],
  nl: ['stoppen', 'Ik wil dood'],
  nn: ['stopp', 'Eg vil ta livet av meg'],
  no: ['avmeld', 'Jeg vil dø'],
  pl: ['rezygnuję', 'Nie chcę żyć'],
  pt: ['parar', 'Quero morrer'],
  sv: ['avsluta', 'Jag vill dö'],
};

describe('a language whose replies are said to be read', () => {
  it.each(Object.entries(HEARD))('%s has a word for STOP and a cry for help', (language, [stop, cry]) => {
    expect([unreadIn([language]), readReply(stop), speaksOfCrisis(cry)]).toEqual([[], 'smsOptOut', true]);
  });

  it('is none of the others', () => {
    expect(unreadIn(['da', 'it', 'pt', 'uk'])).toEqual(['it', 'uk']);
  });
});
