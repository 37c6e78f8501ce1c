import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemOf } from '../../../api/answer-of.ts';
import { answered, api } from '../../../api/client.ts';
import { Button } from '../../../kit/button.tsx';
import { Checkbox } from '../../../kit/checkbox.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Whom } from '../queries.ts';
import type { Term } from '../../../words/terms/use-terms.ts';
import { historyWords } from './words.ts';

type Look = ItemOf<'/api/studies/{study}/participants/{participant}/access-log'>;

interface AccessLogProps {
  whom: Whom;
  term: Term;
  nameOf: (user: string) => string;
  /** For the lead and the auditor. */
  maySeeStaff: boolean;
}

/** What a participant may be told: when somebody looked, and why (F5.15). */
export const AccessLog = ({ whom, term, nameOf, maySeeStaff }: AccessLogProps) => {
  const say = useWords(historyWords);
  const format = useFormat();
  const [isWithStaff, setWithStaff] = useState(false);
  const looks = useInfiniteQuery({
    queryKey: ['study', whom.study, 'person', whom.participant, 'access-log', isWithStaff],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.GET('/api/studies/{study}/participants/{participant}/access-log', {
          params: {
            path: whom,
            query: {
              ...(isWithStaff ? { withStaff: 'true' as const } : {}),
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const columns: Column<Look>[] = [
    { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
    { id: 'purpose', header: say('purpose'), cell: ({ purpose }) => term('purpose', purpose) },
    ...(isWithStaff
      ? [
          {
            id: 'user',
            header: say('user'),
            cell: ({ user = '' }: Look) => (user === 'system' ? say('system') : nameOf(user)),
          },
          { id: 'why', header: say('why'), cell: ({ why = '' }: Look) => why },
          { id: 'task', header: say('task'), cell: ({ task = '' }: Look) => task, isMinor: true },
        ]
      : []),
  ];
  const rows = looks.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className="page-head">
        {maySeeStaff ? (
          <Checkbox label={say('withStaff')} isSelected={isWithStaff} onChange={setWithStaff} />
        ) : (
          <span />
        )}
        <Button
          className="not-printed"
          onPress={() => {
            window.print();
          }}
        >
          {say('print')}
        </Button>
      </div>
      <ProblemNotice error={looks.error} onTryAgain={() => void looks.refetch()} />
      {looks.isPending ? <Loading /> : null}
      {looks.isSuccess ? (
        <DataTable
          label={say('logList')}
          columns={columns}
          rows={rows}
          rowId={(look) => `${look.at} ${look.purpose} ${String(rows.indexOf(look))}`}
          empty={say('logEmpty')}
          hasMore={looks.hasNextPage}
          isLoadingMore={looks.isFetchingNextPage}
          onMore={() => void looks.fetchNextPage()}
        />
      ) : null}
    </>
  );
};
