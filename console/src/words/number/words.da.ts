import type { WordsLike } from '../words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  quarantined: 'Nummeret, der ender på {end}, får ikke flere beskeder.',
  next: 'De sendes nu {channel, select, sms {til nummeret, der ender på {end}} email {på e-mail} letter {som brev} other {ikke: ingen anden kanal når deltageren}}.',
  several: 'Flere numre kan være ment, så intet er taget ud af brug. Notér det igen, og sig hvilket.',
  wrong: 'Nummeret var forkert',
  which: 'Hvilket nummer var forkert',
  whichEnd: 'De sidste cifre',
  whichEndHelp: 'Kan udelades, hvis der kun er ét.',
  only: 'Nummeret, der ender på {end}, får så ikke flere beskeder. Det bliver på kortet.',
};
