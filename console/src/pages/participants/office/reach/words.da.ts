import type { WordsLike } from '../../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  channels: 'Kan nås på',
  noChannel: 'Intet',
  sms: 'sms',
  email: 'e-mail',
  letter: 'brev',
  phone: 'telefon',
  lostIn: 'Kontakt tabt: {followUp}',
  lastSignOfLife: 'Sidst hørt fra',
  never: 'endnu ikke',
};
