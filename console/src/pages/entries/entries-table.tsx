import { useInfiniteQuery } from '@tanstack/react-query';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { Loading } from '../../kit/loading.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import type { Term } from '../../words/terms/use-terms.ts';
import { ownEntriesQuery, type OwnEntry } from './queries.ts';
import { entriesWords } from './words.ts';

export interface EntriesTableProps {
  study: string;
  term: Term;
  /** A leader's team enters too. */
  showsWho: boolean;
}

export const EntriesTable = ({ study, term, showsWho }: EntriesTableProps) => {
  const say = useWords(entriesWords);
  const format = useFormat();
  const entries = useInfiniteQuery(ownEntriesQuery(study));
  const rows = entries.data?.pages.flatMap(({ items }) => items) ?? [];
  const columns: Column<OwnEntry>[] = [
    { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
    { id: 'what', header: say('what'), cell: ({ action }) => term('event', action) },
    // No link: whoever recorded an outcome does not see the participant any more.
    { id: 'participant', header: say('participant'), cell: ({ participant }) => participant },
    ...(rows.some(({ followUp }) => followUp !== undefined)
      ? [{ id: 'followUp', header: say('followUp'), cell: ({ followUp = '' }: OwnEntry) => followUp }]
      : []),
    ...(showsWho ? [{ id: 'by', header: say('by'), cell: ({ by }: OwnEntry) => <code>{by}</code> }] : []),
  ];
  return (
    <>
      <ProblemNotice error={entries.error} onTryAgain={() => void entries.refetch()} />
      {entries.isPending ? <Loading /> : null}
      {entries.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          empty={say('empty')}
          hasMore={entries.hasNextPage}
          isLoadingMore={entries.isFetchingNextPage}
          onMore={() => void entries.fetchNextPage()}
        />
      ) : null}
    </>
  );
};
