import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { participantOf } from '../queries.ts';
import { dialogWords } from './words.ts';

interface Many {
  done: { id: string }[];
  failed: { id: string; why: string }[];
}

export interface ManyPreviewProps {
  /** Of the ids and what is to be done with them; undefined while that is not known. */
  queryKey: readonly unknown[] | undefined;
  ask: () => Promise<Many>;
}

const nameOf = (id: string): string => participantOf(id) || id;

export const FailedSome = ({ failed }: Pick<Many, 'failed'>) => {
  const say = useWords(dialogWords);
  if (failed.length === 0) return null;
  return (
    <Notice kind="warning" title={say('failedSome', { count: failed.length })}>
      <ul>
        {failed.map(({ id, why }) => (
          <li key={id}>{say('cannot', { id: nameOf(id), why })}</li>
        ))}
      </ul>
    </Notice>
  );
};

/** What would become of each, asked of the API and written nowhere. */
export const ManyPreview = ({ queryKey, ask }: ManyPreviewProps) => {
  const say = useWords(dialogWords);
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['preview', ...(queryKey ?? [])],
    queryFn: ask,
    enabled: queryKey !== undefined,
    gcTime: 0,
  });
  if (error) return <ProblemNotice error={error} onTryAgain={() => void refetch()} />;
  if (!data) return queryKey === undefined ? null : <p role="status">{say('computing')}</p>;
  const names = data.done.map(({ id }) => nameOf(id));
  return (
    <>
      <p role="status">{say('willBe', { count: names.length, ids: format.list([...new Set(names)]) })}</p>
      <FailedSome failed={data.failed} />
    </>
  );
};
