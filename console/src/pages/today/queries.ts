import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AnswerOf, ItemOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';
import { filtersOf, type TodaySearch } from './groups.ts';

export type WorkItem = ItemOf<'/api/studies/{study}/worklist'>;
export type TaskItem = Extract<WorkItem, { kind: 'task' }>;
export type EscalationItem = Extract<WorkItem, { kind: 'escalation' }>;
export type CheckInDue = NonNullable<AnswerOf<'/api/studies/{study}/worklist'>['checkInsDue']>[number];
export type Counts = AnswerOf<'/api/studies/{study}/worklist'>['counts'];
export type CallOutcome = NonNullable<TaskItem['tried']>[number]['outcome'];
export type Band = NonNullable<TaskItem['band']>;

export const worklistQuery = (study: string, search: TodaySearch) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'worklist', search],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.GET('/api/studies/{study}/worklist', {
          params: { path: { study }, query: { ...filtersOf(search), ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });

/** Whose it is stands before the last dot of the id of a task or an escalation. */
export const participantOf = (id: string): string => id.slice(0, Math.max(id.lastIndexOf('.'), 0));

/** All that is open about one participant. */
export const workOfQuery = (study: string, participant: string) =>
  queryOptions({
    queryKey: ['study', study, 'worklist', 'of', participant],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/worklist', { params: { path: { study }, query: { participant } }, signal }),
      ),
  });
