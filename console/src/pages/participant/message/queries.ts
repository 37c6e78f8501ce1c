import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../../api/answer-of.ts';
import { answered, api } from '../../../api/client.ts';

export type Library = AnswerOf<'/api/studies/{study}/templates'>['participant'];

/** The study's texts for participants; those who coordinate may read them. */
export const libraryQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'texts-by-hand'],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/studies/{study}/templates', { params: { path: { study } }, signal }))).participant,
    staleTime: Infinity,
  });
