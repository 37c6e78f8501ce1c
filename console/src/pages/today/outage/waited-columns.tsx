import { Link } from '@tanstack/react-router';
import type { Column } from '../../../kit/data-table.tsx';
import { useStepWords } from '../../../words/steps/use-step-words.ts';
import { reasonName } from '../../../words/terms/reason-name.ts';
import { useTerms } from '../../../words/terms/use-terms.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Waited } from './queries.ts';
import { outageWords } from './words.ts';

/** Who, what, planned for when, and what becomes of it. */
export const useWaitedColumns = (study: string): Column<Waited>[] => {
  const say = useWords(outageWords);
  const format = useFormat();
  const term = useTerms();
  const stepWord = useStepWords();
  const became = (item: Waited): string => {
    if (item.state === 'waits' || item.state === 'goes') return say(item.state);
    return [term('state', item.state), reasonName(item, term)].filter((word) => word !== '').join(': ');
  };
  return [
    { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
    {
      id: 'participant',
      header: say('participant'),
      cell: ({ participant }) => (
        <Link to="/studies/$study/participants/$participant" params={{ study, participant }} preload={false}>
          {participant}
        </Link>
      ),
    },
    { id: 'followUp', header: say('followUp'), cell: ({ followUp }) => followUp ?? say('checkIn') },
    { id: 'step', header: say('step'), cell: ({ step }) => stepWord(step) },
    { id: 'state', header: say('state'), cell: became },
  ];
};
