import type { WordsLike } from '../../../words/use-words.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  before: 'Før du gemmer',
  checking: 'Finder ud af, hvad det fører til …',
  nothingChanges: 'Intet andet ændres: ingen besked sendes, flyttes eller stoppes.',
  vanishes: '{count, plural, one {# trin stopper} other {# trin stopper}}',
  appears: '{count, plural, one {# trin begynder} other {# trin begynder}}',
  moves: '{count, plural, one {# trin flyttes} other {# trin flyttes}}',
  stays: '{count, plural, one {# trin bliver, som det er planlagt} other {# trin bliver, som de er planlagt}}',
  resolves: '{count, plural, one {# åben opgave løser sig selv} other {# åbne opgaver løser sig selv}}',
  opens: '{count, plural, one {# opgave åbnes} other {# opgaver åbnes}}',
  at: 'planlagt {at}',
  fromTo: '{from} → {until}',
  andMore: 'og {count} til',
  saved: 'Gemt.',
  leaves: 'Beskeden “{step}” sendes {at}. Indtil da kan det fortrydes.',
  undone: 'Taget tilbage. Intet af det bliver sendt.',
  undoReason: 'Indtastet ved en fejl, taget tilbage straks',
  why: 'Hvorfor',
  whyOptional: 'Kan udelades; gemmes med indtastningen.',
  overrideWhy: 'Gør det alligevel, fordi',
  overrideHelp: 'Gemmes med indtastningen: en grænse overskrides med vilje.',
  leadOnly: 'Kun en ledende koordinator må overskride denne grænse, med en begrundelse.',
  underWay: 'Allerede undervejs og kan stadig nå frem: {list}.',
};
