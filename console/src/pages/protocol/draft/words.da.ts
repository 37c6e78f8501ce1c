import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  leaving: 'Udkastet er ikke udgivet endnu',
  leavingWhy:
    'Det bliver i denne fane, til du udgiver eller kasserer det, og du kan arbejde videre på det senere. Det forsvinder, når fanen lukkes.',
  stay: 'Bliv her',
  leave: 'Gå, og behold udkastet',
};
