import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '../../../kit/button.tsx';
import { DataTable } from '../../../kit/data-table.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { inboxQuery, type InboxFilters } from '../queries.ts';
import { lineColumns } from './line-columns.tsx';
import { whoWrote } from './line-in-words.ts';
import { staffInboxWords } from './words.ts';

export interface LinesListProps {
  study: string;
  filters: InboxFilters;
  empty: string;
  onOpen: (line: string) => void;
}

/** What came in, without its words: each is opened by itself. */
export const LinesList = ({ study, filters, empty, onOpen }: LinesListProps) => {
  const say = useWords(staffInboxWords);
  const format = useFormat();
  const lines = useInfiniteQuery(inboxQuery(study, filters));
  const rows = useMemo(() => lines.data?.pages.flatMap(({ items }) => items) ?? [], [lines.data]);
  const columns = useMemo(() => lineColumns({ study, say, format }), [study, say, format]);
  return (
    <>
      <ProblemNotice error={lines.error} onTryAgain={() => void lines.refetch()} />
      {lines.isPending ? <Loading /> : null}
      {lines.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowActions={(line) => (
            <Button
              aria-label={say('openOf', { who: whoWrote(line, say), at: format.instant(line.at) })}
              onPress={() => {
                onOpen(line.id);
              }}
            >
              {say('open')}
            </Button>
          )}
          empty={empty}
          hasMore={lines.hasNextPage}
          isLoadingMore={lines.isFetchingNextPage}
          onMore={() => void lines.fetchNextPage()}
        />
      ) : null}
    </>
  );
};
