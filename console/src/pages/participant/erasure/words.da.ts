import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Slet denne person',
  help: 'Fra nu af bliver intet sendt eller postet til personen, og opgaverne forsvinder fra listen. En anden person, en ledende koordinator eller en koordinator, skal bekræfte det. Syv dage senere bliver navn, numre, adresser og alt, der er skrevet om personen, ødelagt for altid. Datoer og udfald bliver under pseudonymet.',
  save: 'Bed om sletningen',
  asked: 'Skal slettes: venter på en anden person',
  askedText: '{by} bad om det {at}. Intet sendes, før det er bekræftet og udført eller taget tilbage.',
  own: 'Du har selv bedt om det: en anden ledende koordinator eller koordinator skal bekræfte det.',
  booked:
    'Et interview er booket {at}, og ingen besked siger, at det er aflyst: aflys det, så kommer en opgave om at sige det. Før det kan ingen bekræfte sletningen.',
  confirm: 'Bekræft sletningen',
  confirmHelp:
    'Om syv dage bliver navn, numre, adresser og alt, der er skrevet om personen, ødelagt. Indtil da kan en ledende koordinator tage det tilbage.',
  confirmed: 'Slettes {at}',
  confirmedText:
    '{asker} bad om det, {by} bekræftede det. {days, plural, =0 {Der er mindre end en dag tilbage.} one {Der er en dag tilbage.} other {Der er # dage tilbage.}} Indtil da kan en ledende koordinator tage det tilbage.',
  keep: 'Tag sletningen tilbage',
  keepHelp: 'Det, der ligger forude, fortsætter. Det, der faldt i disse dage, bliver ikke indhentet.',
  begun: 'Er ved at blive slettet',
  begunText: 'Det kan ikke længere tages tilbage.',
  done: 'Slettet {at}',
  doneText: 'Navn, numre, adresser og alt, der var skrevet, er væk. Det, der er tilbage, tæller med i forsøgets tal.',
  left: 'Det, der var afsendt før dødsfaldet',
  leftHelp: 'Familien kan støde på det. Ring til dem først, hvis der er nogen at ringe til.',
  leftNone: 'Intet var afsendt i de sidste 14 dage før.',
  leftLine: '{at}: {step} ({channel})',
  paper_printed: 'udskrevet, ikke postet: smid det ud',
  paper_posted: 'i posten',
  invites: 'med en invitation i deres kalender',
  unclear: 'ingen ved, om det blev afsendt',
};
