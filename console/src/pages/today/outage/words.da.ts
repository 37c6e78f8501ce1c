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
  usedUp_interviews: 'Dagens sms’er om samtaler er brugt siden {from}: studiet tillader {most} om dagen',
  usedUp_checkIns: 'Dagens sms’er om mentorkontakter er brugt siden {from}: studiet tillader {most} om dagen',
  usedUpWhat:
    'Det, der venter, sendes næste afsendelsesdag, så langt den dags antal rækker, eller inden for en time, når antallet hæves under Indstillinger. Det, der venter for længe, sendes ad en anden kanal eller bliver en opgave.',
  usedUpFifth: 'En femtedel er gemt til det, der hører til en aftale.',
  usedUpAppointmentsToo:
    'Også den femtedel, der er gemt til aftaler, er brugt: påmindelser, flytninger og aflysninger venter.',
  usedUpWhy:
    'Se blandt beskederne, hvorfor der er sendt så mange. Ring til dem, der skal mødes i dag og i morgen, hvis deres besked venter.',
  heldBackSee: 'Se, hvis beskeder der venter',
  heldBack: 'Beskeder, der venter',
  heldBackNone: 'Ingen venter længere.',
  meet: 'Aftale',
  channel: 'Via',
  sms: 'Sms',
  email: 'Mail',
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
  restored: 'Data er genskabt fra en sikkerhedskopi: det, der blev registreret fra {to} til {found}, er tabt',
  restoredAll: 'Data er genskabt fra en sikkerhedskopi {found}: det, der blev registreret kort før, er tabt',
  restoreStops:
    'Der sendes ingen beskeder. Det, der skulle sendes i den tid, kan være sendt allerede: det sendes ikke igen, og hvert enkelt står som et opkald på arbejdslisten.',
  restoreFirst:
    'Registrér først igen, hvad der skete i den tid: hvem der har sagt nej, hvem der er død, hvad der er aftalt, nye numre; også indstillinger, spærrede medarbejdere og breve, der er sendt. Spørg alle, der har arbejdet i Cairn. Ingen besked fortæller om det, du registrerer, før beskeder går igen; links i mails fra den tid fører ingen steder hen.',
  restoreWhom: 'De har sagt nej eller fået et andet nummer eller en anden aftale, og det er ikke registreret igen:',
  restoreWho: 'Kun en koordinator for hele studiet kan lade beskeder gå igen.',
  restoreRelease: 'Lad beskeder gå igen',
  restoreGoes: 'Beskeder, der skal sendes fra nu af, sendes som planlagt.',
  restoreUnclear:
    'Det, der kan være sendt allerede, sendes ikke igen. De, der stadig mangler, sættes på pause, og du bliver spurgt om hver af dem.',
  restoreReason: 'Hvordan det tabte er registreret igen',
  restoreReasonNote: 'Står i studiets log.',
  restoreDone: 'Beskeder sendes igen inden for få minutter.',
  restoreReleased: 'Beskeder sendes igen siden {at}, sluppet løs af {by}.',
};
