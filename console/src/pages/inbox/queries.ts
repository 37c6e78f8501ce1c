import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AnswerOf, ItemOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';
import type { Stream } from './route.ts';

export type Line = ItemOf<'/api/studies/{study}/inbox'>;
export type OpenedLine = AnswerOf<'/api/studies/{study}/inbox/{line}'>;

export interface InboxFilters {
  /** Absent for whoever has one inbox alone. */
  stream?: Stream | undefined;
  participant?: string | undefined;
}

export const inboxQuery = (study: string, filters: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'inbox', filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.GET('/api/studies/{study}/inbox', {
          params: { path: { study }, query: { ...filters, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });

/** Asked for once each time it is opened, and never in passing: every time stands in the access log. */
export const lineQuery = (study: string, line: string) =>
  queryOptions({
    queryKey: ['opened', study, line],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/inbox/{line}', { params: { path: { study, line } }, signal })),
    staleTime: Infinity,
    gcTime: 0,
  });
