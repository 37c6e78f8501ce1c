import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Breve til print',
  list: 'Breve, der venter',
  empty: 'Intet brev venter på at blive printet. Breve dukker op, når planen sender et.',
  link: '{count, plural, =0 {Breve til print} one {# brev til print} other {# breve til print}}',
  linkMany: 'Flere end {count} breve til print',
  participant: 'Deltager',
  of: 'Hører til',
  template: 'Brev',
  at: 'Skrevet',
  language: 'Sprog',
  preview: 'Se brevet …',
  previewOf: 'Se brevet til {participant}',
  printSelected: 'Print de valgte …',
  sheetTitle: '{count, plural, one {Ét brev} other {# breve}}',
  logged: 'Navn og adresse læses nu, og det noteres.',
  noAddress: 'Ingen adresse gælder i dag: brevet til {participant} kan ikke sendes. Skriv en på deres side.',
  print: 'Print',
  posted: '{count, plural, one {Det er printet og sendt} other {De er printet og sendt}}',
  postedWhat: 'Sig det, når kuverterne er på vej: brevene forlader bakken.',
  done: '{count, plural, one {Ét brev er sendt.} other {# breve er sendt.}}',
  someFailed: 'Ikke alle breve blev markeret. Resten ligger stadig i bakken; prøv igen.',
  da: 'Dansk',
  en: 'Engelsk',
};
