import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: '{participant}: udfald af {of}',
  save: 'Registrér det',
  what: 'Hvad skete der',
  done: 'Samtalen blev holdt',
  notDone: 'Den bliver ikke holdt',
  noShow: 'Deltageren kom ikke',
  doneRegister: 'Registret blev læst',
  notDoneRegister: 'Det kunne ikke læses',
  doneQuestionnaire: 'Det blev besvaret',
  notDoneQuestionnaire: 'Det bliver ikke besvaret',
  on: 'Hvilken dag',
  mode: 'Hvordan',
  completeness: 'Hvor meget af den',
  reason: 'Hvorfor ikke',
  text: 'Den anden grund, med få ord',
  noShowHelp: 'En udeblivelse er intet udfald: aftalen slutter, og der ledes videre efter en ny tid.',
  noShowNeeds: 'En udeblivelse hører til en aftale: registrér den først med Aftal, også når tidspunktet er passeret.',
  nothing: 'ikke registreret',
};
