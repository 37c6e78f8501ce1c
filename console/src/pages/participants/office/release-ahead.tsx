import { useQuery } from '@tanstack/react-query';
import { useStepWords } from '../../../words/steps/use-step-words.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { lookAhead, LOOKED_AT } from './release.ts';
import { officeWords } from './words.ts';

/** What a release would send and open, before it does; of more people than one waits for, that it was not reckoned. */
export const ReleaseAhead = ({ study, ids }: { study: string; ids: readonly string[] }) => {
  const say = useWords(officeWords);
  const stepWord = useStepWords();
  const format = useFormat();
  const isReckoned = ids.length <= LOOKED_AT;
  const { data, isError } = useQuery({
    queryKey: ['study', study, 'release', ids],
    queryFn: ({ signal }) => lookAhead(study, ids, signal),
    enabled: isReckoned,
    staleTime: 0,
  });
  if (!isReckoned || isError) return say('releaseNotReckoned');
  if (data === undefined) return say('previewing');
  const { messages, opens, steps } = data;
  const each = steps.map(({ followUp, step, count }) => [followUp, stepWord(step), `(${format.number(count)})`]);
  const list = format.list(each.map((parts) => parts.filter((part) => part !== undefined).join(' ')));
  return [say('releaseAhead', messages), ...(list === '' ? [] : [`${list}.`]), say('releaseOpens', opens)].join(' ');
};
