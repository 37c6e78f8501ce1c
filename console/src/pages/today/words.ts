import { da } from './words.da.ts';
import { en } from './words.en.ts';

export const todayWords = { da, en };
export type TodayWord = keyof typeof en;
