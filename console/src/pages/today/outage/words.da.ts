import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  shut_sms: 'Der sendes ingen sms: udbyderen tager ikke imod fra studiet',
  shut_email: 'Der sendes ingen mail: udbyderen tager ikke imod fra studiet',
  shutSince_sms: 'Der er ikke sendt sms siden {from}: udbyderen tager ikke imod fra studiet',
  shutSince_email: 'Der er ikke sendt mail siden {from}: udbyderen tager ikke imod fra studiet',
  shutWhat:
    'Intet er tabt: det, der skal sendes, venter og sendes af sig selv, når der igen tages imod. Prøves næste gang {at}.',
  shutWaiting: '{count, plural, =0 {Ingen besked venter endnu.} one {Én besked venter.} other {# beskeder venter.}}',
  shutCall:
    'Ring til dem, der skal mødes i dag og i morgen, og bed den, der driver systemet, se på kontoen (budget, spærring).',
  waiting: 'Cairn stod stille fra {from} til {until}',
  waitingWhat:
    'Påmindelser om aftalte tider, opgaver og eskaleringer er sendt siden. Invitationer venter, til nogen har set på det, der ventede, dog højst til {at}.',
  over: 'Cairn stod stille fra {from} til {until}',
  overReleased: 'Invitationer sendes igen siden {at}, sluppet løs af {by}.',
  overItself: 'Invitationer sendes igen siden {at}.',
  see: 'Se, hvad der ventede',
  release: 'Send invitationerne',
  releaseWho: 'Kun en koordinator for hele studiet kan sende dem.',
  released: 'Invitationerne sendes inden for få minutter.',
  list: 'Det, der ventede',
  none: 'Intet skulle ske i den tid.',
  at: 'Planlagt',
  participant: 'Deltager',
  followUp: 'Opfølgning',
  checkIn: 'Mentorkontakt',
  step: 'Trin',
  state: 'Hvad der bliver af det',
  waits: 'venter på, at nogen sender det',
  goes: 'sendes, så snart det må',
  whatGoes:
    'Hver invitation, der venter, sendes i de timer, hvor protokollen sender; af flere om samme samtale kun den seneste.',
  whatFirst: 'Registrér først det, der er aftalt på papir imens: den, der har en aftale, inviteres ikke mere.',
};
