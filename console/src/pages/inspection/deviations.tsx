import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DataTable } from '../../kit/data-table.tsx';
import { DownloadButton } from '../../kit/download-button.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Section } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { useTerms } from '../../words/terms/use-terms.ts';
import { deviationColumns } from './deviation-columns.tsx';
import { DeviationFilters } from './deviation-filters.tsx';
import { deviationsFile, deviationsQuery } from './queries.ts';
import { inspectionRoute } from './route.ts';
import { inspectionWords } from './words.ts';

export const Deviations = () => {
  const say = useWords(inspectionWords);
  const format = useFormat();
  const term = useTerms();
  const { study } = inspectionRoute.useParams();
  const { kind, from, to } = inspectionRoute.useSearch();
  const filters = useMemo(
    () => ({ ...(kind ? { kind } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }),
    [kind, from, to],
  );
  const deviations = useInfiniteQuery(deviationsQuery(study, filters));
  const rows = useMemo(() => deviations.data?.pages.flatMap(({ items }) => items) ?? [], [deviations.data]);
  return (
    <Section
      title={say('deviationList')}
      actions={<DownloadButton label={say('download')} files={() => deviationsFile(study, filters)} />}
    >
      <p className="description">{say('deviationsWhy')}</p>
      <DeviationFilters />
      <ProblemNotice error={deviations.error} onTryAgain={() => void deviations.refetch()} />
      {deviations.isPending ? <Loading /> : null}
      {deviations.isSuccess ? (
        <DataTable
          label={say('tableOf', { title: say('deviationList') })}
          columns={deviationColumns(study, say, format, term)}
          rows={rows}
          rowId={({ kind: of, at, participant, followUp = '', event = '' }) =>
            [of, at, participant, followUp, event].join(' ')
          }
          empty={say('noDeviations')}
          hasMore={deviations.hasNextPage}
          isLoadingMore={deviations.isFetchingNextPage}
          onMore={() => void deviations.fetchNextPage()}
        />
      ) : null}
    </Section>
  );
};
