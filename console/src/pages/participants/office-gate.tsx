import type { ReactNode } from 'react';
import { useMe } from '../../api/queries.ts';
import { Loading } from '../../kit/loading.tsx';
import { NotFoundPage } from '../../shell/trouble-pages.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { sightOf } from './sight.ts';

/** To whoever enrols nobody, a page that enrols is as if it were not there. */
export const OfficeGate = ({ children }: { children: ReactNode }) => {
  const me = useMe();
  const roles = useStudy()?.roles ?? [];
  if (!me) return <Loading />;
  return sightOf(roles) === 'office' ? children : <NotFoundPage />;
};
