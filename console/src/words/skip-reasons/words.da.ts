import type { WordsLike } from '../words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  reason_booked: 'der er aftalt en tid',
  reason_outcome: 'udfaldet kendes',
  reason_stopped: 'stoppet',
  reason_held: 'på pause',
  reason_dead: 'død',
  reason_emigrated: 'udvandret',
  reason_beforeRegistration: 'lå før registreringen',
  reason_tooCloseToBooking: 'for tæt på aftalen',
  reason_stale: 'for sent til at være til nytte',
  reason_superseded: 'en anden træder i stedet',
  reason_windowClosed: 'vinduet var lukket',
  reason_appointmentBegun: 'den nåede ikke ud før aftalen',
  reason_noChannel: 'ingen kanal når denne person',
  reason_cap: 'der var sendt nok beskeder',
  reason_replacedByHand: 'erstattet af en besked i hånden',
  reason_versionChange: 'ikke længere i planen',
  reason_disabled: 'slået fra',
};
