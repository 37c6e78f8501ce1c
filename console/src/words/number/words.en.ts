export const en = {
  quarantined: 'The number ending in {end} gets no more messages.',
  next: 'They now go {channel, select, sms {to the number ending in {end}} email {by e-mail} letter {by letter} other {nowhere: no other channel reaches them}}.',
  several: 'Several numbers may be meant, so none was taken out of use. Log it once more and say which.',
  wrong: 'The number was wrong',
  which: 'Which number was wrong',
  whichEnd: 'Its last digits',
  whichEndHelp: 'May be left empty where there is only one.',
  only: 'The number ending in {end} then gets no more messages. It stays on the card.',
} as const;
