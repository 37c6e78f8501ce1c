import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Send en besked til {participant}',
  send: 'Send',
  channel: 'Som',
  noChannel: 'Deltageren har hverken sagt ja til sms, e-mail eller brev. Ret, hvad der er sagt ja til, eller ring.',
  which: 'Hvad den siger',
  ownWords: 'Dine egne ord',
  words: 'Tekst',
  wordsSms: 'Én sms, uden navne. Skriv {tlf} for vores nummer og {team} for teamets navn.',
  wordsLong: 'Skil afsnit med en tom linje; ingen navne. Skriv {tlf} for vores nummer. Afslutningen sættes på.',
  sender: 'Sendes af',
  interviews: 'samtaleteamet',
  checkIns: 'mentorteamet',
  replaces: 'Træder i stedet for',
  nothing: 'intet: det, der er planlagt, sendes også',
  replacesHelp: 'Påmindelser og alt andet om en aftale sendes altid.',
  planned: '{step} ({of}), planlagt {at}',
  preview: 'Beskeden, som den sendes',
  segments: '{count, plural, one {# sms} other {# sms’er}}',
  septets: '{count} af {max} septetter',
  units: '{count} tegn på 16 bit',
  price: '{price}, en pris der er antaget',
  leaves: 'Den sendes tidligst {at} og kan tages tilbage indtil da.',
  missing: 'der er intet at sætte ind for {names}',
  mend: 'Den kan ikke sendes sådan:',
};
