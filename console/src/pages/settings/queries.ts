import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AnswerOf, ItemOf } from '../../api/answer-of.ts';
import { answered, api, withTag } from '../../api/client.ts';
import type { paths } from '../../api/openapi.d.ts';

export type Study = AnswerOf<'/api/studies/{study}'>;
export type StudyPatch = NonNullable<
  paths['/api/studies/{study}']['patch']['requestBody']
>['content']['application/json'];
export type Period = NonNullable<Study['closedPeriods']>[number];
export type Change = ItemOf<'/api/studies/{study}/log'>;

/** @param guard the tag that was read; absent: whatever holds now is changed */
export const patchStudy = (study: string, body: StudyPatch, guard?: string) =>
  withTag(
    api.PATCH('/api/studies/{study}', {
      params: { path: { study }, ...(guard === undefined ? {} : { header: { 'If-Match': guard } }) },
      body,
    }),
  );

export const changesQuery = (study: string) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'settings', 'changes'],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.GET('/api/studies/{study}/log', {
          params: { path: { study }, query: { kind: 'settings', ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
