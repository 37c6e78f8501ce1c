import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { DownloadButton } from '../../kit/download-button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { FilterText } from '../../kit/filter-text.tsx';
import { Filters } from '../../kit/filters.tsx';
import { Loading } from '../../kit/loading.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useLanguage } from '../../words/language.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { useTerms } from '../../words/terms/use-terms.ts';
import { inspectionFile, peopleQuery, type Person } from './queries.ts';
import { isCoordinator } from './rights.ts';
import { inspectionRoute } from './route.ts';
import { inspectionWords } from './words.ts';

const usePersonColumns = (): Column<Person>[] => {
  const say = useWords(inspectionWords);
  const format = useFormat();
  const term = useTerms();
  return [
    { id: 'id', header: say('id'), cell: ({ id }) => id, sortBy: ({ id }) => id },
    { id: 'status', header: say('status'), cell: (row) => term('status', 'status' in row ? row.status : undefined) },
    { id: 'site', header: say('site'), cell: (row) => ('site' in row ? row.site : '') },
    {
      id: 'registered',
      header: say('registered'),
      cell: (row) => ('registeredAt' in row && row.registeredAt ? format.instant(row.registeredAt) : ''),
    },
  ];
};

/** Whom one looks for, and their file. */
export const OnePerson = () => {
  const say = useWords(inspectionWords);
  const language = useLanguage();
  const { study } = inspectionRoute.useParams();
  const { q } = inspectionRoute.useSearch();
  const navigate = inspectionRoute.useNavigate();
  const roles = useStudy()?.roles ?? [];
  const people = useInfiniteQuery(peopleQuery(study, q));
  const rows = useMemo(() => people.data?.pages.flatMap(({ items }) => items) ?? [], [people.data]);
  const columns = usePersonColumns();
  return (
    <>
      <p className="description">{say('personWhy')}</p>
      <Filters>
        <FilterText
          label={say('sought')}
          description={say(isCoordinator(roles) ? 'soughtHintOfCoordinators' : 'soughtHint')}
          value={q}
          onChange={(next) => {
            void navigate({ search: { tab: 'person', q: next }, replace: true });
          }}
        />
      </Filters>
      <ProblemNotice error={people.error} onTryAgain={() => void people.refetch()} />
      {q === undefined ? <EmptyState>{say('typeFirst')}</EmptyState> : null}
      {q !== undefined && people.isPending ? <Loading /> : null}
      {people.isSuccess ? (
        <DataTable
          label={say('found')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          empty={say('nobody')}
          hasMore={people.hasNextPage}
          isLoadingMore={people.isFetchingNextPage}
          onMore={() => void people.fetchNextPage()}
          rowActions={({ id }) => (
            <DownloadButton
              label={say('file')}
              name={say('fileOf', { participant: id })}
              files={() => inspectionFile(study, id, language)}
            />
          )}
        />
      ) : null}
    </>
  );
};
