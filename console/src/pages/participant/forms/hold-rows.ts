import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { ActRow } from '../acts/changed.ts';
import { usePerson } from '../person-context.ts';
import type { Hold, Person } from '../queries.ts';
import type { HoldForm } from './hold-form.ts';
import { formWords } from './words.ts';

const last = ({ holds = [] }: Person): Hold | undefined =>
  holds.filter(({ liftedAt }) => liftedAt === undefined).at(-1);

/** The last open hold beside the one that was typed: two people may hold somebody at once. */
export const useHoldRows = (hold: HoldForm): ActRow<Person>[] => {
  const say = useWords(formWords);
  const format = useFormat();
  const { term } = usePerson();
  const day = (date: string | undefined): string => (date ? format.day(date) : '');
  return [
    { field: say('holdKind'), mine: term('hold', hold.kind ?? ''), of: (person) => term('hold', last(person)?.kind) },
    { field: say('holdFrom'), mine: day(hold.from), of: (person) => day(last(person)?.from) },
    {
      field: say('holdEnds'),
      mine: day(hold[hold.ends]),
      of: (person) => day(last(person)?.until ?? last(person)?.review),
    },
  ];
};
