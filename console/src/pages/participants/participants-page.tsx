import { lazy, Suspense } from 'react';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useWords } from '../../words/use-words.ts';
import { PlainList } from './list/plain-list.tsx';
import { sightOf } from './sight.ts';
import { peopleWords } from './words.ts';

const OfficeList = lazy(async () => ({ default: (await import('./office/office-list.tsx')).OfficeList }));
const OfficeActions = lazy(async () => ({ default: (await import('./office/office-actions.tsx')).OfficeActions }));
const MentorList = lazy(async () => ({ default: (await import('./mentors/mentor-list.tsx')).MentorList }));

/** Who is in the study, as far as one may see: what a role does not see is in none of the words that it loads. */
export const ParticipantsPage = () => {
  const say = useWords(peopleWords);
  const sight = sightOf(useStudy()?.roles ?? []);
  const isOffice = sight === 'office';
  return (
    <Page
      title={say('title')}
      actions={
        isOffice ? (
          <Suspense>
            <OfficeActions />
          </Suspense>
        ) : undefined
      }
    >
      <Suspense fallback={<Loading />}>
        {isOffice ? <OfficeList /> : sight === 'own' ? <MentorList /> : <PlainList sight={sight} />}
      </Suspense>
    </Page>
  );
};
