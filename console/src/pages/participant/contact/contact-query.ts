import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { Person, Whom } from '../queries.ts';
import type { Purpose } from '../route.ts';

export interface Asked {
  purpose: Purpose;
  task?: string | undefined;
  why?: string | undefined;
}

export type Card = NonNullable<Person['contact']>;

/** Where it is told: numbers that were not heard from for a while. */
export interface OpenCard {
  card: Card | null;
  household: string[];
  toConfirm: string[];
}

/** Each asking is a line in the access log: it is never asked again unseen. */
export const contactQuery = ({ study, participant }: Whom, { purpose, task, why }: Asked) =>
  queryOptions({
    queryKey: ['contact', study, participant, purpose, task ?? ''],
    queryFn: async ({ signal }): Promise<OpenCard> => {
      const {
        contact,
        household = [],
        numbersToConfirm: toConfirm = [],
      } = await answered(
        api.GET('/api/studies/{study}/participants/{participant}', {
          params: {
            path: { study, participant },
            query: { purpose, ...(task === undefined ? {} : { task }), ...(why === undefined ? {} : { why }) },
          },
          signal,
        }),
      );
      return { card: contact ?? null, household, toConfirm };
    },
    staleTime: Infinity,
    retry: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
