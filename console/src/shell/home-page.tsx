import { Navigate } from '@tanstack/react-router';
import { useMe } from '../api/queries.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Loading } from '../kit/loading.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../words/use-words.ts';
import { navigationFor } from './navigation.ts';
import { useStudy } from './use-study.ts';
import { shellWords } from './words.ts';

/** `/`: leads to the first study of whoever is signed in. */
export const HomePage = () => {
  const say = useWords(shellWords);
  const me = useMe();
  if (!me) return <Loading />;
  const [first] = me.studies;
  if (first) return <Navigate to="/studies/$study" params={{ study: first.id }} replace />;
  return (
    <Page title={say('welcome')}>
      <EmptyState>{say('noStudy')}</EmptyState>
    </Page>
  );
};

/** `/studies/…`: leads to the first page of their role. */
export const StudyHomePage = () => {
  const say = useWords(shellWords);
  const me = useMe();
  const study = useStudy();
  if (!me) return <Loading />;
  const first = navigationFor(study?.roles ?? [])[0];
  if (study && first) return <Navigate to={first.to} params={{ study: study.id }} replace />;
  return (
    <Page title={study?.name ?? say('notFound')}>
      <EmptyState>{say(study ? 'noPages' : 'notFoundRemedy')}</EmptyState>
    </Page>
  );
};
