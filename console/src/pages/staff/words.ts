import { da } from './words.da.ts';
import { en } from './words.en.ts';

export const staffWords = { da, en };

export type StaffWord = keyof typeof en;
