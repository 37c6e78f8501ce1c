import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { ActRow } from '../acts/changed.ts';
import { usePerson } from '../person-context.ts';
import type { FollowUp, Person } from '../queries.ts';
import type { Told } from './told-outcome.ts';
import { outcomeWords } from './words.ts';

export const useOutcomeRows = (followUp: string, told: Told): ActRow<Person>[] => {
  const say = useWords(outcomeWords);
  const format = useFormat();
  const { term } = usePerson();
  const recorded = ({ followUps = [] }: Person): FollowUp['outcome'] =>
    followUps.find(({ id }) => id === followUp)?.outcome;
  return [
    {
      field: say('what'),
      mine: told.what === null ? '' : say(told.what),
      of: (person) => {
        const outcome = recorded(person)?.outcome;
        return outcome === undefined ? '' : say(outcome);
      },
    },
    {
      field: say('on'),
      mine: told.on === '' ? '' : format.day(told.on),
      of: (person) => {
        const on = recorded(person)?.on;
        return on === undefined ? '' : format.day(on);
      },
    },
    {
      field: say('reason'),
      mine: term('notDone', told.reason ?? ''),
      of: (person) => term('notDone', recorded(person)?.reason),
    },
  ];
};
