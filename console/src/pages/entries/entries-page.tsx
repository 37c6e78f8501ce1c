import { lazy, Suspense } from 'react';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useWords } from '../../words/use-words.ts';
import { useTerms } from '../../words/terms/use-terms.ts';
import { EntriesTable } from './entries-table.tsx';
import { entriesRoute } from './route.ts';
import { entriesWords } from './words.ts';

const SupportEntries = lazy(async () => ({ default: (await import('./support-entries.tsx')).SupportEntries }));

/** What one entered oneself, or one's team did; the API says whose that is. */
export const EntriesPage = () => {
  const say = useWords(entriesWords);
  const term = useTerms();
  const { study } = entriesRoute.useParams();
  const roles = useStudy()?.roles ?? [];
  const leads = roles.includes('teamLeader');
  return (
    <Page title={say('title')}>
      <p className="description">{say(leads ? 'aboutTeam' : 'about')}</p>
      {roles.includes('assessor') ? (
        <EntriesTable study={study} term={term} showsWho={false} />
      ) : (
        <Suspense fallback={<Loading />}>
          <SupportEntries study={study} showsWho={leads} />
        </Suspense>
      )}
    </Page>
  );
};
