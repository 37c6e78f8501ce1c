import type { Say } from '../../words/use-words.ts';
import type { SettingsWord } from './words.ts';

export const languageName = (code: string, say: Say<SettingsWord>): string =>
  code === 'da' || code === 'en' ? say(code) : code;
