import type { Column } from '../../../kit/data-table.tsx';
import { reasonName } from '../../../words/terms/reason-name.ts';
import { useTerms } from '../../../words/terms/use-terms.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Waited } from './queries.ts';
import { useStepColumns } from './step-columns.tsx';
import { outageWords } from './words.ts';

/** Who, what, planned for when, and what becomes of it. */
export const useWaitedColumns = (study: string): Column<Waited>[] => {
  const say = useWords(outageWords);
  const term = useTerms();
  const { at, participant, followUp, step } = useStepColumns<Waited>(study);
  const became = (item: Waited): string => {
    if (item.state === 'waits' || item.state === 'goes') return say(item.state);
    return [term('state', item.state), reasonName(item, term)].filter((word) => word !== '').join(': ');
  };
  return [at, participant, followUp, step, { id: 'state', header: say('state'), cell: became }];
};
