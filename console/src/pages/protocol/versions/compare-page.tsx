import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { FieldDiff } from '../../../kit/field-diff.tsx';
import { Filters } from '../../../kit/filters.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { Select } from '../../../kit/select.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { versionQuery, versionsQuery } from '../queries.ts';
import { compareRoute } from '../route.ts';
import { usePhrases } from '../use-phrases.ts';
import { changeRows } from './change-rows.ts';
import { versionsWords } from './words.ts';

const Differences = ({ study, one, other }: { study: string; one: string; other: string }) => {
  const say = useWords(versionsWords);
  const phrases = usePhrases();
  const before = useQuery(versionQuery(study, one));
  const after = useQuery(versionQuery(study, other, one));
  const rows = useMemo(
    () =>
      before.data && after.data
        ? changeRows(after.data.changes ?? [], before.data.protocol, after.data.protocol, phrases)
        : undefined,
    [before.data, after.data, phrases],
  );
  const error = before.error ?? after.error;
  if (error) return <ProblemNotice error={error} onTryAgain={() => void after.refetch()} />;
  if (!rows) return <Loading />;
  if (rows.length === 0) return <EmptyState>{say('same')}</EmptyState>;
  return (
    <FieldDiff
      label={say('differences')}
      fields={rows}
      headings={{ one: say('versionOf', { version: one }), other: say('versionOf', { version: other }) }}
    />
  );
};

/** Any two versions side by side. */
export const ComparePage = () => {
  const say = useWords(versionsWords);
  const format = useFormat();
  const { study } = compareRoute.useParams();
  const { one, other } = compareRoute.useSearch();
  const navigate = compareRoute.useNavigate();
  const versions = useQuery(versionsQuery(study));
  const options = (versions.data?.items ?? []).map(({ version, publishedAt }) => ({
    id: String(version),
    label: `${say('versionOf', { version })} · ${format.day(format.dayOf(publishedAt))}`,
  }));
  return (
    <Page
      title={say('compareTitle')}
      actions={
        <Link className="button" to="/studies/$study/protocol" params={{ study }}>
          {say('allVersions')}
        </Link>
      }
    >
      <ProblemNotice error={versions.error} onTryAgain={() => void versions.refetch()} />
      <Filters>
        <Select
          label={say('one')}
          options={options}
          value={one ?? null}
          onChange={(next) => {
            void navigate({ search: { one: next, other }, replace: true });
          }}
        />
        <Select
          label={say('other')}
          options={options}
          value={other ?? null}
          onChange={(next) => {
            void navigate({ search: { one, other: next }, replace: true });
          }}
        />
      </Filters>
      {one === undefined || other === undefined ? (
        <EmptyState>{say('chooseTwo')}</EmptyState>
      ) : (
        <Differences study={study} one={one} other={other} />
      )}
    </Page>
  );
};
