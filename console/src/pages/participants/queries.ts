import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ItemOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';

export type PersonRow = ItemOf<'/api/studies/{study}/participants'>;

export const STATUSES = ['held', 'active', 'interviewsStopped', 'stopped', 'dead', 'emigrated'] as const;
export const FOLLOW_UP_STATES = [
  'planned',
  'open',
  'booked',
  'done',
  'notDone',
  'overdue',
  'closed',
  'undated',
] as const;

export const REACHES = ['unreachable', 'toConfirm'] as const;

export interface PeopleFilters {
  /** What a caller gave: it is looked for, and nothing else is listed. */
  q?: string | undefined;
  status?: (typeof STATUSES)[number] | undefined;
  arm?: string | undefined;
  mentor?: string | undefined;
  site?: string | undefined;
  followUp?: string | undefined;
  state?: (typeof FOLLOW_UP_STATES)[number] | undefined;
  /** For coordinators. */
  reach?: (typeof REACHES)[number] | undefined;
}

export const peopleQuery = (study: string, filters: PeopleFilters) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'participants', filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.GET('/api/studies/{study}/participants', {
          params: { path: { study }, query: { ...filters, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });

export const mentorsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'caseloads', 'counts'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/caseloads', { params: { path: { study } }, signal })),
  });
