import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '../../kit/button.tsx';
import { Counts } from '../../kit/counts.tsx';
import { DataTable } from '../../kit/data-table.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { caseloadColumns, nameOf } from './columns.tsx';
import { MentorDetails } from './mentor-details.tsx';
import { caseloadDetailsQuery, caseloadsQuery, type Caseload } from './queries.ts';
import { caseloadsRoute } from './route.ts';
import { caseloadsWords } from './words.ts';

const Summary = ({ rows }: { rows: readonly Caseload[] }) => {
  const say = useWords(caseloadsWords);
  const format = useFormat();
  const full = rows.filter(({ count, max }) => count === max).length;
  const over = rows.filter(({ count, max = Infinity }) => count > max).length;
  const people = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <Counts
      label={say('summary')}
      counts={[
        { label: say('mentors'), value: format.number(rows.length) },
        { label: say('people'), value: format.number(people) },
        { label: say('full'), value: format.number(full), kind: full > 0 ? 'warning' : 'plain' },
        { label: say('over'), value: format.number(over), kind: over > 0 ? 'problem' : 'plain' },
      ]}
    />
  );
};

/** Mentors against their limit, what is due and overdue, and for one of them the months and the evidence. */
export const Caseloads = () => {
  const say = useWords(caseloadsWords);
  const format = useFormat();
  const { study } = caseloadsRoute.useParams();
  const { mentor } = caseloadsRoute.useSearch();
  const navigate = caseloadsRoute.useNavigate();
  const counted = useQuery(caseloadsQuery(study));
  const details = useQuery(caseloadDetailsQuery(study));
  const rows = useMemo(() => details.data?.items ?? counted.data?.items ?? [], [counted.data, details.data]);
  const columns = useMemo(
    () =>
      caseloadColumns(
        say,
        format,
        new Map(rows.map((row) => [row.mentor, nameOf(row)])),
        rows.some(({ onLeave }) => onLeave !== undefined),
      ),
    [say, format, rows],
  );
  const only = rows.length === 1 ? rows[0] : undefined;
  const shown = rows.find((row) => row.mentor === mentor) ?? only;
  return (
    <Page title={say('title')}>
      <ProblemNotice error={counted.error ?? details.error} onTryAgain={() => void details.refetch()} />
      {counted.isPending && details.isPending ? <Loading /> : null}
      {rows.length > 1 ? <Summary rows={rows} /> : null}
      {rows.length > 0 ? <p className="description">{say('listWhy')}</p> : null}
      {counted.isSuccess || details.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.mentor}
          empty={say('empty')}
          {...(only
            ? {}
            : {
                rowActions: (row: Caseload) => (
                  <Button
                    aria-label={say('detailsOf', { mentor: nameOf(row) })}
                    aria-pressed={row.mentor === mentor}
                    onPress={() => {
                      void navigate({ search: { mentor: row.mentor }, replace: true });
                    }}
                  >
                    {say('details')}
                  </Button>
                ),
              })}
        />
      ) : null}
      {shown?.months ? <MentorDetails caseload={shown} isChosen={shown.mentor === mentor} /> : null}
    </Page>
  );
};
