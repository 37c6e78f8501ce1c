import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DataTable } from '../../../kit/data-table.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { WholeStudyNotice } from '../../../shell/whole-study.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { BeginDraft } from '../draft/begin-draft.tsx';
import { useDraft } from '../draft/draft-store.ts';
import { repointingQuery, versionsQuery } from '../queries.ts';
import { protocolRoute } from '../route.ts';
import { useCoordinates, useMayEdit } from '../use-may-edit.ts';
import { usePhrases } from '../use-phrases.ts';
import { versionColumns } from './version-columns.tsx';
import { versionsWords } from './words.ts';

/** While a version is being put in force for those who move to it. */
const Repointing = ({ study }: { study: string }) => {
  const say = useWords(versionsWords);
  const { data } = useQuery(repointingQuery(study));
  return data?.body.repointing ? <Notice title={say('repointing')}>{say('repointingWhy')}</Notice> : null;
};

/** Every published version and what it changed; from here one writes the next. */
export const VersionsPage = () => {
  const say = useWords(versionsWords);
  const phrases = usePhrases();
  const format = useFormat();
  const nameOf = useStaffNames();
  const { study } = protocolRoute.useParams();
  const coordinates = useCoordinates();
  const mayEdit = useMayEdit();
  const draft = useDraft(study);
  const versions = useQuery(versionsQuery(study));
  const columns = useMemo(
    () => versionColumns(study, { say, phrases, format, nameOf }),
    [study, say, phrases, format, nameOf],
  );
  const rows = useMemo(() => [...(versions.data?.items ?? [])].sort((a, b) => b.version - a.version), [versions.data]);
  const current = rows.find((each) => each.current)?.version;
  const [newest, before] = rows;
  return (
    <Page
      title={say('title')}
      actions={
        <>
          {coordinates ? (
            <Link className="button" to="/studies/$study/protocol/texts" params={{ study }}>
              {say('texts')}
            </Link>
          ) : null}
          {newest && before ? (
            <Link
              className="button"
              to="/studies/$study/protocol/compare"
              params={{ study }}
              search={{ one: String(before.version), other: String(newest.version) }}
            >
              {say('compare')}
            </Link>
          ) : null}
          {mayEdit && draft ? (
            <Link className="button" data-kind="primary" to="/studies/$study/protocol/draft" params={{ study }}>
              {say('continue', { version: draft.protocol.version })}
            </Link>
          ) : null}
          {mayEdit && !draft && current !== undefined ? (
            <BeginDraft study={study} version={current} label={say('edit')} />
          ) : null}
        </>
      }
    >
      {coordinates ? (
        <>
          <WholeStudyNotice />
          <Repointing study={study} />
        </>
      ) : null}
      <ProblemNotice error={versions.error} onTryAgain={() => void versions.refetch()} />
      {versions.isPending ? <Loading /> : null}
      {versions.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={rows}
          rowId={({ version }) => String(version)}
          empty={say('empty')}
        />
      ) : null}
    </Page>
  );
};
