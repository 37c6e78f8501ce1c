import { infiniteQueryOptions } from '@tanstack/react-query';
import type { ItemOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';

export type OwnEntry = ItemOf<'/api/studies/{study}/entries/own'>;

export const ownEntriesQuery = (study: string) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'entries', 'own'],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.GET('/api/studies/{study}/entries/own', {
          params: { path: { study }, query: cursor === undefined ? {} : { cursor } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
