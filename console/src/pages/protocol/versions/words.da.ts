import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Protokol',
  titleOf: 'Protokol, version {version}',
  list: 'Udgivne versioner',
  empty: 'Ingen version er udgivet endnu.',
  texts: 'Tekster',
  compare: 'Sammenlign versioner',
  edit: 'Ret',
  continue: 'Fortsæt udkastet til version {version}',
  version: 'Version',
  versionOf: 'Version {version}',
  current: 'gælder nu',
  replaced: 'afløst af en senere',
  state: 'Tilstand',
  publishedAt: 'Udgivet',
  by: 'Af',
  changes: 'Hvad den ændrede',
  first: 'den første version',
  nothingChanged: 'intet',
  more: 'og {count, plural, one {én mere} other {# mere}}',
  allVersions: 'Alle versioner',
  repointing: 'En version er ved at træde i kraft',
  repointingWhy:
    'De deltagere, der flytter til den, får deres nye datoer én efter én. Linjen forsvinder, når alle har fået deres.',
  compareTitle: 'Sammenlign to versioner',
  one: 'Fra',
  other: 'Til',
  chooseTwo: 'Vælg to versioner for at se, hvad der er ændret imellem dem.',
  same: 'Der er ingen forskel på de to.',
  differences: 'Hvad der er ændret',
};
