import { queryOptions } from '@tanstack/react-query';
import type { ItemOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';

export type Caseload = ItemOf<'/api/studies/{study}/caseloads'>;
export type CaseloadMonth = NonNullable<Caseload['months']>[number];
export type Evidence = NonNullable<Caseload['evidence']>['items'][number];

/** Counters alone: there at once, however many take part. */
export const caseloadsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'caseloads'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/caseloads', { params: { path: { study } }, signal })),
  });

/** Check-ins, months and evidence, for which everybody's record is read. */
export const caseloadDetailsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'caseloads', 'details'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/caseloads', {
          params: { path: { study }, query: { months: 6, evidence: 'true' } },
          signal,
        }),
      ),
  });
