import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf, ItemOf } from '../../api/answer-of.ts';
import { answered, api, withTag } from '../../api/client.ts';

export type Person = AnswerOf<'/api/studies/{study}/participants/{participant}'>;
export type FollowUp = NonNullable<Person['followUps']>[number];
export type Appointment = FollowUp['appointments'][number];
export type Hold = NonNullable<Person['holds']>[number];
export type PendingSend = NonNullable<Person['pendingSends']>[number];
export type Agenda = AnswerOf<'/api/studies/{study}/participants/{participant}/agenda'>;
export type AgendaItem = Agenda['items'][number];
export type PastEvent = ItemOf<'/api/studies/{study}/participants/{participant}/events'>;

/** Of whom; every key begins with the study, so that a write asks for all of them again. */
export interface Whom {
  study: string;
  participant: string;
}

/** Without contact data, so that nothing is logged, with the tag that an edit has to match. */
export const personQuery = ({ study, participant }: Whom) =>
  queryOptions({
    queryKey: ['study', study, 'person', participant],
    queryFn: ({ signal }) =>
      withTag(
        api.GET('/api/studies/{study}/participants/{participant}', {
          params: { path: { study, participant }, query: { contact: 'false' } },
          signal,
        }),
      ),
  });

export const agendaQuery = ({ study, participant }: Whom) =>
  queryOptions({
    queryKey: ['study', study, 'person', participant, 'agenda'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/participants/{participant}/agenda', {
          params: { path: { study, participant } },
          signal,
        }),
      ),
  });

export const eventsQuery = ({ study, participant }: Whom) =>
  queryOptions({
    queryKey: ['study', study, 'person', participant, 'events'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/participants/{participant}/events', {
          params: { path: { study, participant } },
          signal,
        }),
      ),
  });
