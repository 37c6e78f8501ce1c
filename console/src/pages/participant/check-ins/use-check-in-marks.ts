import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Person } from '../queries.ts';
import type { Term } from '../../../words/terms/use-terms.ts';
import type { Mark } from '../timeline/marks.ts';
import { placeOf } from '../timeline/view.ts';
import { checkInWords } from './words.ts';

/** On a lane of their own, for those who may see them. */
export const useCheckInMarks = ({ checkIns }: Person, term: Term): Mark[] => {
  const say = useWords(checkInWords);
  const format = useFormat();
  const { held = [], appointments = [] } = checkIns ?? {};
  return [
    ...held.map(({ event, on, kind, outcome }): Mark => ({
      id: `check-in/${String(event)}/${on}`,
      lane: 'support',
      at: placeOf(on),
      shape: outcome === 'held' ? 'disc' : outcome === 'missed' ? 'warning' : 'cross',
      tone: outcome === 'held' ? 'good' : outcome === 'missed' ? 'warning' : 'plain',
      name: say('name', { kind: term('kind', kind), on: format.day(on), outcome: term('checkIn', outcome) }),
    })),
    ...appointments
      .filter(({ end }) => end === undefined)
      .map(({ n, at, mode }): Mark => ({
        id: `check-in/appointment-${String(n)}`,
        lane: 'support',
        at: placeOf(at),
        shape: 'ring',
        tone: 'good',
        name: say('name', { kind: term('mode', mode), on: format.localTime(at), outcome: say('booked') }),
      })),
  ];
};
