import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import type { Selection } from '../../../kit/row-selection.tsx';
import { useWords } from '../../../words/use-words.ts';
import { peopleQuery, type PeopleFilters, type PersonRow } from '../queries.ts';
import { peopleWords } from '../words.ts';

export interface PeopleTableProps {
  study: string;
  filters: PeopleFilters;
  columns: readonly Column<PersonRow>[];
  selection?: Selection<PersonRow>;
  /** In place of the rows of a list without any filter. */
  empty?: ReactNode;
  /** Above the rows, once they are there. */
  children?: (rows: readonly PersonRow[]) => ReactNode;
}

/** Those who pass the filters, page by page, or those who may be meant by what is sought. */
export const PeopleTable = ({ study, filters, columns, selection, empty, children }: PeopleTableProps) => {
  const say = useWords(peopleWords);
  const people = useInfiniteQuery(peopleQuery(study, filters));
  const rows = useMemo(() => people.data?.pages.flatMap(({ items }) => items) ?? [], [people.data]);
  const isCut = people.data?.pages.some(({ more }) => more) ?? false;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const { q } = filters;
  const nobody = q ? say('emptySearch', { q }) : isFiltered ? say('emptyFiltered') : (empty ?? say('empty'));
  if (people.isPending) return <Loading />;
  return (
    <>
      <ProblemNotice error={people.error} onTryAgain={() => void people.refetch()} />
      {isCut ? <Notice>{say('moreFound')}</Notice> : null}
      {children?.(rows)}
      {people.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          empty={nobody}
          hasMore={people.hasNextPage}
          isLoadingMore={people.isFetchingNextPage}
          onMore={() => void people.fetchNextPage()}
          {...(selection ? { selection } : {})}
        />
      ) : null}
    </>
  );
};
