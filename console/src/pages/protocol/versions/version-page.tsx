import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Facts } from '../../../kit/facts.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { BeginDraft } from '../draft/begin-draft.tsx';
import { useDraft } from '../draft/draft-store.ts';
import { versionQuery } from '../queries.ts';
import { versionRoute } from '../route.ts';
import { useCoordinates, useMayEdit } from '../use-may-edit.ts';
import { ProtocolInWords } from './protocol-in-words.tsx';
import { versionsWords } from './words.ts';

const PublishedPicture = lazy(async () => ({
  default: (await import('../picture/published-picture.tsx')).PublishedPicture,
}));

/** One published version, which never changes. */
export const VersionPage = () => {
  const say = useWords(versionsWords);
  const format = useFormat();
  const nameOf = useStaffNames();
  const { study, version } = versionRoute.useParams();
  const coordinates = useCoordinates();
  const mayEdit = useMayEdit();
  const draft = useDraft(study);
  const published = useQuery(versionQuery(study, version));
  return (
    <Page
      title={say('titleOf', { version })}
      actions={
        <>
          <Link className="button" to="/studies/$study/protocol" params={{ study }}>
            {say('allVersions')}
          </Link>
          {mayEdit && !draft && published.data?.current ? (
            <BeginDraft study={study} version={published.data.version} label={say('edit')} />
          ) : null}
        </>
      }
    >
      <ProblemNotice error={published.error} onTryAgain={() => void published.refetch()} />
      {published.isPending ? <Loading /> : null}
      {published.data ? (
        <>
          <Facts
            facts={[
              { label: say('publishedAt'), value: format.instant(published.data.publishedAt) },
              { label: say('by'), value: nameOf(published.data.by) },
              { label: say('state'), value: say(published.data.current ? 'current' : 'replaced') },
            ]}
          />
          <div className="protocol-editor">
            <div className="section">
              <ProtocolInWords protocol={published.data.protocol} />
            </div>
            {coordinates ? (
              <Suspense fallback={<Loading />}>
                <PublishedPicture study={study} protocol={published.data.protocol} />
              </Suspense>
            ) : null}
          </div>
        </>
      ) : null}
    </Page>
  );
};
