import { messageCodeWords } from '../../words/message-codes/words.ts';
import { da } from './words.da.ts';
import { en } from './words.en.ts';

export const messageWords = { da: { ...messageCodeWords.da, ...da }, en: { ...messageCodeWords.en, ...en } };
