import { da } from './words.da.ts';
import { en } from './words.en.ts';

export const messageCodeWords = { da, en };
