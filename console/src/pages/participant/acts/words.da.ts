import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  before: 'Før du gemmer',
  checking: 'Finder ud af, hvad det fører til …',
  nothingToSave: 'Her er intet ændret endnu, så der er intet at gemme.',
  nothingChanges: 'Intet andet ændres: ingen besked sendes, flyttes eller stoppes.',
  vanishes: '{count, plural, one {# trin stopper} other {# trin stopper}}',
  appears: '{count, plural, one {# trin begynder} other {# trin begynder}}',
  moves: '{count, plural, one {# trin flyttes} other {# trin flyttes}}',
  stays: '{count, plural, one {# trin bliver, som det er planlagt} other {# trin bliver, som de er planlagt}}',
  resolves: '{count, plural, one {# åben opgave løser sig selv} other {# åbne opgaver løser sig selv}}',
  opens: '{count, plural, one {# opgave åbnes} other {# opgaver åbnes}}',
  at: 'planlagt {at}',
  fromTo: '{from} → {until}',
  now_beforeRegistration: 'den nye dato ligger før registreringen',
  now_windowClosed: 'vinduet er lukket på den nye dato',
  now_stale: 'den nye dato ligger for langt tilbage til at være til nytte',
  andMore: 'og {count} til',
  saved: 'Gemt.',
  leaves: 'Beskeden “{step}” sendes {at}. Indtil da kan det fortrydes.',
  undone: 'Taget tilbage. Intet af det bliver sendt.',
  undoReason: 'Indtastet ved en fejl, taget tilbage straks',
  why: 'Hvorfor',
  whyOptional: 'Kan udelades; gemmes med indtastningen.',
  bookedOutside: 'Aftalen til {of} ligger så uden for sit vindue. Se efter, om den skal flyttes.',
  readAnew:
    'Registret {of} var læst før den dag, som datoen flytter det til: det skal læses igen den dag. Var det den rigtige dag, så annullér rettelsen.',
  longOver:
    'Alt, der regnes fra {anchor} ({of}), er forbi for længst, og arbejdet med det åbner på én gang: se efter, om årstallet er rigtigt.',
  nothingPlanned: 'Der er intet planlagt af {of}: skriv datoen for {anchor}, når den kendes.',
  countOfMax: '({count} af {max})',
  overrideWhy: 'Gør det alligevel, fordi',
  overrideHelp: 'Gemmes med indtastningen: en grænse overskrides med vilje.',
  leadOnly: 'Kun en ledende koordinator må overskride denne grænse, med en begrundelse.',
  underWay: 'Allerede undervejs og kan stadig nå frem: {list}.',
};
