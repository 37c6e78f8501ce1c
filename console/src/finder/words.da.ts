import type { WordsLike } from '../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  find: 'Find en deltager',
  key: 'Taster uden Ctrl: “/” åbner denne søgning overalt, J og K går gennem listen i I dag',
  all: 'Navn, telefon, e-mail, id eller CRF-nummer',
  allHint: 'En del af et navn er nok, eller de sidste 4 til 8 cifre af et nummer. Tryk så Enter.',
  ids: 'Id, eller en del af det',
  idsHint: 'Tryk så Enter.',
  go: 'Find',
  looking: 'Leder …',
  found: '{count, plural, =0 {Ingen blev fundet} one {# fundet} other {# fundet}}',
  foundMore:
    '{count, plural, one {Den første} other {De første #}} vises; der er flere. Skriv mere af navnet eller nummeret.',
  nobody: 'Prøv med mindre: ét navn, de sidste fire cifre, en del af id’et. Tidligere navne og numre gennemses også.',
  nobodyIds: 'Prøv mindre af id’et.',
  logged: 'De navne, der vises, noteres i adgangsloggen.',
  list: 'Dem, der blev fundet',
  showList: 'Vis dem i listen',
  bythis: 'fundet på {what}',
  held: 'Ikke frigivet',
  active: 'Aktiv',
  interviewsStopped: 'Samtaler stoppet',
  stopped: 'Stoppet',
  dead: 'Død',
  emigrated: 'Udvandret',
  next: '{followUp} {at}',
  passed: '{followUp} {at}, overstået, udfald mangler',
  due: '{followUp} forfalder {on}',
  wasDue: '{followUp} skulle være holdt {on}',
  phoneEnd: 'telefon, der ender på {end}',
  noNext: 'ingen aftale',
};
