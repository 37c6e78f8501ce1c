import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AnswerOf } from '../api/answer-of.ts';
import { studiesQuery, useMe } from '../api/queries.ts';

export type MyStudy = AnswerOf<'/api/me'>['studies'][number];
export type Role = MyStudy['roles'][number];

/** What whoever is signed in may open: their own studies, and an operator every one. Undefined until it is known. */
export const useStudies = (): MyStudy[] | undefined => {
  const me = useMe();
  const { data: all, isPending } = useQuery({ ...studiesQuery, enabled: me?.operator === true });
  if (!me || (me.operator && isPending)) return undefined;
  const others = (all?.items ?? []).filter(({ id }) => !me.studies.some((study) => study.id === id));
  return [...me.studies, ...others.map((study) => ({ ...study, roles: [] }))];
};

/** The study of the address, as far as whoever is signed in belongs to it. */
export const useStudy = (): MyStudy | undefined => {
  const { study } = useParams({ strict: false });
  return useStudies()?.find(({ id }) => id === study);
};

const NO_ZONE = 'UTC';

/** Of the study that is open; where none is, of the first that may be. */
export const useZone = (): string => {
  const studies = useStudies();
  const study = useStudy() ?? studies?.[0];
  return study?.zone ?? NO_ZONE;
};
