import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Section } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useFormat } from '../../words/use-format.ts';
import { useMonthNames } from '../../words/use-month-names.ts';
import { useWords } from '../../words/use-words.ts';
import { FreezeDialog } from './freeze-dialog.tsx';
import type { ReportName } from './answer.ts';
import { reportsQuery } from './queries.ts';
import { ReportFiles } from './report-files.tsx';
import { retentionRoute } from './route.ts';
import { retentionWords } from './words.ts';

const useReportColumns = (study: string): Column<ReportName>[] => {
  const say = useWords(retentionWords);
  const format = useFormat();
  const months = useMonthNames();
  return [
    { id: 'number', header: say('number'), cell: ({ number }) => number, sortBy: ({ number }) => number },
    {
      id: 'month',
      header: say('month'),
      cell: ({ number, month }) => (
        <Link
          to="/studies/$study/retention"
          params={{ study }}
          search={(before) => ({ ...before, tab: 'reports', report: String(number) })}
          aria-label={say('openReportOf', { number, month: months.long(month) })}
        >
          {months.long(month)}
        </Link>
      ),
      sortBy: ({ month }) => month,
    },
    { id: 'asOf', header: say('asOf'), cell: ({ asOf }) => format.day(asOf), sortBy: ({ asOf }) => asOf },
    { id: 'frozenAt', header: say('frozenAt'), cell: ({ frozenAt }) => format.instant(frozenAt) },
    { id: 'by', header: say('by'), cell: ({ by }) => by },
    {
      id: 'standing',
      header: say('standing'),
      cell: ({ supersededBy }) =>
        supersededBy === undefined ? (
          <Badge kind="good">{say('current')}</Badge>
        ) : (
          <Badge>{say('supersededBy', { number: supersededBy })}</Badge>
        ),
    },
  ];
};

const ReportList = () => {
  const say = useWords(retentionWords);
  const { study } = retentionRoute.useParams();
  const [isFreezing, setFreezing] = useState(false);
  const reports = useQuery(reportsQuery(study));
  const columns = useReportColumns(study);
  const rows = reports.data?.items.toReversed() ?? [];
  return (
    <Section
      title={say('list')}
      actions={
        <Button
          kind="primary"
          isDisabled={!reports.isSuccess}
          onPress={() => {
            setFreezing(true);
          }}
        >
          {say('freeze')}
        </Button>
      }
    >
      <p className="description">{say('reportsWhy')}</p>
      <ProblemNotice error={reports.error} onTryAgain={() => void reports.refetch()} />
      {reports.isPending ? <Loading /> : null}
      {reports.isSuccess ? (
        <DataTable
          label={say('tableOf', { title: say('list') })}
          columns={columns}
          rows={rows}
          rowId={({ number }) => String(number)}
          rowActions={(report) => <ReportFiles report={report} />}
          empty={say('noReports')}
        />
      ) : null}
      <FreezeDialog
        reports={rows}
        isOpen={isFreezing}
        onClose={() => {
          setFreezing(false);
        }}
      />
    </Section>
  );
};

/** Of the whole study: whoever sees some of its sites finds none. */
export const Reports = () => {
  const say = useWords(retentionWords);
  return useStudy()?.sites ? <EmptyState>{say('someSites')}</EmptyState> : <ReportList />;
};
