import { da } from './words.da.ts';
import { en } from './words.en.ts';

export const settingsWords = { da, en };

export type SettingsWord = keyof typeof en;
