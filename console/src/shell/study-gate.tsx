import { Outlet, useMatches } from '@tanstack/react-router';
import { useMe } from '../api/queries.ts';
import { Loading } from '../kit/loading.tsx';
import { NAVIGATION, navigationFor } from './navigation.ts';
import { NotFoundPage } from './trouble-pages.tsx';
import { useStudies, useStudy } from './use-study.ts';

/** Before every page of a study: what is not for whoever asks is neither shown nor asked for. The API has the last word. */
export const StudyGate = () => {
  const shown = useMatches({ select: (matches) => matches.at(-1)?.fullPath });
  const isOperator = useMe()?.operator === true;
  const studies = useStudies();
  const study = useStudy();
  if (!studies) return <Loading />;
  const isPage = NAVIGATION.some(({ to }) => to === shown);
  const isTheirs = navigationFor(study?.roles ?? [], isOperator).some(({ to }) => to === shown);
  return !study || (isPage && !isTheirs) ? <NotFoundPage /> : <Outlet />;
};
