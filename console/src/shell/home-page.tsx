import { Navigate } from '@tanstack/react-router';
import { useMe } from '../api/queries.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Loading } from '../kit/loading.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../words/use-words.ts';
import { navigationFor } from './navigation.ts';
import { useStudies, useStudy } from './use-study.ts';
import { shellWords } from './words.ts';

/** `/`: leads to the one study of whoever is signed in, or to the list of them. */
export const HomePage = () => {
  const me = useMe();
  if (!me) return <Loading />;
  const [first, ...others] = me.studies;
  if (first && others.length === 0 && !me.operator)
    return <Navigate to="/studies/$study" params={{ study: first.id }} replace />;
  return <Navigate to="/studies" replace />;
};

/** `/studies/…`: leads to the first page of their role. */
export const StudyHomePage = () => {
  const say = useWords(shellWords);
  const me = useMe();
  const studies = useStudies();
  const study = useStudy();
  if (!me || !studies) return <Loading />;
  const first = navigationFor(study?.roles ?? [], me.operator)[0];
  if (study && first) return <Navigate to={first.to} params={{ study: study.id }} replace />;
  return (
    <Page title={study?.name ?? say('notFound')}>
      <EmptyState>{say(study ? 'noPages' : 'notFoundRemedy')}</EmptyState>
    </Page>
  );
};
