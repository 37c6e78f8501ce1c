import type { WordsLike } from '../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Eskalering',
  why: 'Ingen har taget sig af det, der blev forsømt. Kvittér for at sige, at du tager det: så får næste niveau ikke besked.',
  gone: 'Ingen skal svare på dette længere: det er kvitteret og klaret, eller det forsømte er gjort i mellemtiden.',
  participant: 'Deltager',
  of: 'Hører til',
  reason: 'Årsag',
  toDo: 'Det kan du gøre',
  noTasks: 'Deltageren har ingen åbne opgaver, som du kan se.',
  openParticipant: 'Åbn deltageren {participant}',
  step: 'Trin',
  level: 'Niveau',
  since: 'Forsømt siden',
  due: 'Skal tages senest',
  takenBy: 'Kvitteret af {user}. Næste niveau får ikke besked.',
  toldOnly: 'En anden svarer på dette; det vises, for at du ved det.',
  acknowledge: 'Kvittér',
  note: 'Bemærkning',
  noteWhy: 'Kan udelades: hvad du vil gøre ved det.',
  acknowledged: 'Kvitteret. Næste niveau får ikke besked.',
};
