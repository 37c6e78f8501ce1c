import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  assignTitle: '{count, plural, one {Tildel en opgave} other {Tildel # opgaver}}',
  assignTo: 'Til',
  assignDo: 'Tildel',
  assigned: '{count, plural, one {Tildelt {to}.} other {# opgaver tildelt {to}.}}',
  snoozeTitle: '{count, plural, one {Udskyd en opgave} other {Udskyd # opgaver}}',
  snoozeDo: 'Udskyd',
  untilDate: 'Til',
  untilTime: 'Klokken',
  nextHours: 'Om to timer',
  tomorrow: 'I morgen tidlig',
  nextWeek: 'Om en uge',
  holdTitle: '{count, plural, one {Sæt én deltager på pause} other {Sæt # deltagere på pause}}',
  holdKind: 'Hvorfor de ikke kan træffes',
  holdUntil: 'Til og med',
  holdReviewOn: 'Se på pausen igen',
  holdEither: 'Angiv en slutdato eller en dato, hvor pausen skal ses på igen.',
  holdDo: 'Sæt på pause',
  heldMany: '{count, plural, one {Én deltager er på pause.} other {# deltagere er på pause.}}',
  willBe: '{count, plural, =0 {Intet ville ændre sig.} one {Én ændres: {ids}.} other {# ændres: {ids}.}}',
  stopsSteps:
    '{id}: {count, plural, =0 {intet stopper} one {ét trin stopper eller flyttes} other {# trin stopper eller flyttes}}',
  checkInInside: '{id}: mentorkontakten {at} ligger i pausen; du bliver spurgt, om den står ved magt',
  bookedInside: '{id}: samtalen {followUp} {at} ligger i pausen; du bliver spurgt, om den står ved magt',
  cannot: '{id}: {why}',
  failedSome: '{count, plural, one {Én blev ikke ændret} other {# blev ikke ændret}}',
  computing: 'Regner ud, hvad det fører til …',
};
