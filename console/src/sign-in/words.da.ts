import type { WordsLike } from '../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Log ind',
  again: 'Log ind igen',
  againWhy: 'Din adgang er udløbet. Det, du har skrevet, er der endnu og sendes, når du er logget ind som den samme.',
  local: 'På denne maskine kan du logge ind som hvem som helst: vælg, hvem du vil være. Intet forlader maskinen.',
  people: 'Medarbejdere i {study}',
  signInAs: 'Log ind som {user}',
  somebodyElse: 'En anden',
  user: 'Bruger-id',
  userNote: 'Opdigtet: bogstaver, cifre og bindestreger. Med en rolle kommer vedkommende på listen over medarbejdere.',
  study: 'Studie',
  role: 'Rolle',
  operator: 'Driftsansvarlig (opretter studier, ser ingen deltagere)',
  signIn: 'Log ind',
  failed: 'Det lykkedes ikke at logge ind: {detail}',
  noStudies: 'Der er intet studie endnu: log ind som driftsansvarlig for at oprette et.',
  cognito: 'Du logger ind på din organisations side med totrinsbekræftelse og kommer derefter tilbage hertil.',
};
