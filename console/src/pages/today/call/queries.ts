import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

/** The card, opened for this call: read once, since every read is logged, and not kept behind the page. */
export const cardQuery = (study: string, participant: string, task: string) =>
  queryOptions({
    queryKey: ['card', study, participant, task],
    queryFn: async ({ signal }) => {
      const person = await answered(
        api.GET('/api/studies/{study}/participants/{participant}', {
          params: { path: { study, participant }, query: { purpose: 'call', task } },
          signal,
        }),
      );
      const toConfirm: readonly string[] = person.numbersToConfirm ?? [];
      return person.contact ? { ...person.contact, toConfirm } : null;
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export type Card = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof cardQuery>['queryFn']>>>>;

/** Texts for the phone, with what stands in for the team and its number. */
export const scriptsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'scripts'],
    queryFn: async ({ signal }) => {
      const params = { path: { study } };
      const [texts, about] = await Promise.all([
        answered(api.GET('/api/studies/{study}/templates', { params, signal })),
        answered(api.GET('/api/studies/{study}', { params, signal })),
      ]);
      return { texts: texts.participant, senders: about.senders };
    },
    staleTime: Infinity,
  });
