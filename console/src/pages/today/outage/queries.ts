import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AnswerOf, ItemOf } from '../../../api/answer-of.ts';
import { answered, api } from '../../../api/client.ts';

export type Outage = AnswerOf<'/api/studies/{study}/outages/current'>;
export type Waited = ItemOf<'/api/studies/{study}/outages/current/items'>;

export type HeldBack = ItemOf<'/api/studies/{study}/outages/current/messages'>;

export const outageQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'outage'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/outages/current', { params: { path: { study } }, signal })),
  });

export const waitedQuery = (study: string) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'outage', 'items'],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.GET('/api/studies/{study}/outages/current/items', {
          params: { path: { study }, query: cursor === undefined ? {} : { cursor } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });

export const heldBackQuery = (study: string) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'outage', 'messages'],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.GET('/api/studies/{study}/outages/current/messages', {
          params: { path: { study }, query: cursor === undefined ? {} : { cursor } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
