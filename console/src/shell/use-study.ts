import { useParams } from '@tanstack/react-router';
import type { AnswerOf } from '../api/answer-of.ts';
import { useMe } from '../api/queries.ts';

export type MyStudy = AnswerOf<'/api/me'>['studies'][number];
export type Role = MyStudy['roles'][number];

/** The study of the address, as far as whoever is signed in belongs to it. */
export const useStudy = (): MyStudy | undefined => {
  const { study } = useParams({ strict: false });
  return useMe()?.studies.find(({ id }) => id === study);
};

/** Where no study is open there is nothing to show in a zone. */
const NO_ZONE = 'UTC';

export const useZone = (): string => useStudy()?.zone ?? NO_ZONE;
