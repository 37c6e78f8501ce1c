import type { WordsLike } from '../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Mine indtastninger',
  about: 'Det, du selv har indtastet, det seneste først. Andre ser det i hver deltagers historik.',
  aboutTeam: 'Det, du og mentorerne i dit team har indtastet, det seneste først.',
  list: 'Indtastninger',
  at: 'Hvornår',
  what: 'Hvad',
  participant: 'Deltager',
  followUp: 'Opfølgning',
  by: 'Af',
  empty: 'Der er ikke indtastet noget endnu.',
};
