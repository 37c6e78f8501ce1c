import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Agenda, Person } from '../queries.ts';
import type { Term } from '../../../words/terms/use-terms.ts';
import type { Mark } from './marks.ts';
import type { Drawn } from './timeline-view.ts';
import { useMarks, useSpans } from './use-marks.ts';
import { placeOf } from './view.ts';
import { timelineWords } from './words.ts';

const LANES = ['followUps', 'appointments', 'messages', 'work'] as const;

interface ToDraw {
  person: Person;
  agenda: Agenda;
  term: Term;
  /** Lanes of what not everybody may see. */
  more?: Drawn['lanes'];
  moreMarks?: readonly Mark[];
}

/** Lanes without anything on them are left out. */
export const useDrawn = ({ person, agenda, term, more = [], moreMarks = [] }: ToDraw): Drawn => {
  const say = useWords(timelineWords);
  const marks = [...useMarks(person, agenda, term), ...moreMarks];
  const spans = useSpans(person);
  const today = useFormat().dayOf(useNow());
  const lanes = [...LANES.map((id) => ({ id, title: say(id) })), ...more];
  return {
    lanes: lanes.filter(({ id }) => marks.some(({ lane }) => lane === id)),
    bands: (person.followUps ?? []).filter(({ opens, closes }) => opens !== closes),
    spans,
    marks,
    today: placeOf(today),
  };
};
