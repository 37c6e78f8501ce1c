import type { WordsLike } from '../../words/use-words.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = { title: 'staff' };
