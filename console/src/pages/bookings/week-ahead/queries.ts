import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../../api/answer-of.ts';
import { answered, api } from '../../../api/client.ts';

export type Agenda = AnswerOf<'/api/studies/{study}/participants/{participant}/agenda'>;

export const agendaQuery = (study: string, participant: string) =>
  queryOptions({
    queryKey: ['study', study, 'participant', participant, 'agenda'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/participants/{participant}/agenda', {
          params: { path: { study, participant } },
          signal,
        }),
      ),
  });
