import { queryOptions } from '@tanstack/react-query';
import type { ItemOf } from '../api/answer-of.ts';
import { answered, api } from '../api/client.ts';

export type Found = ItemOf<'/api/studies/{study}/participants'>;

/** Asked once for each search, since each is logged; forgotten with the dialog. */
export const findQuery = (study: string, q: string) =>
  queryOptions({
    queryKey: ['study', study, 'find', q],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/participants', { params: { path: { study }, query: { q } }, signal })),
    staleTime: Infinity,
    gcTime: 0,
    enabled: q !== '',
  });
