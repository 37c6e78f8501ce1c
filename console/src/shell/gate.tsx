import type { ReactNode } from 'react';
import { useMe } from '../api/queries.ts';
import { Loading } from '../kit/loading.tsx';
import { NAVIGATION } from './navigation.ts';
import { NotFoundPage } from './trouble-pages.tsx';
import { useStudy } from './use-study.ts';

export interface GateProps {
  /** As in the navigation, which says whose page it is. */
  to: (typeof NAVIGATION)[number]['to'];
  children: ReactNode;
}

/** A page of other roles is as if it were not there, and asks the API for nothing. */
export const Gate = ({ to, children }: GateProps) => {
  const me = useMe();
  const study = useStudy();
  if (!me) return <Loading />;
  const roles = NAVIGATION.find((item) => item.to === to)?.roles ?? [];
  return study?.roles.some((role) => roles.includes(role)) ? children : <NotFoundPage />;
};
