import { da } from './words.da.ts';
import { en } from './words.en.ts';

export const staffInboxWords = { da, en };
export type InboxWord = keyof typeof en;
