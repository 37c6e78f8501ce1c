import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Agenda',
  list: 'Alle trin, det kommende først',
  empty: 'Intet trin passer. Vælg en anden del af agendaen.',
  which: 'Vis',
  ahead: 'det kommende',
  past: 'det, der var',
  followUp: 'Opfølgning',
  at: 'Hvornår',
  step: 'Trin',
  does: 'Hvad',
  channel: 'Kanal',
  state: 'Tilstand',
  why: 'Hvorfor',
  delivery: 'Levering',
  to: 'For',
};
