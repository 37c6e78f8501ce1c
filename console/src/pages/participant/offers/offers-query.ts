import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf, ItemOf } from '../../../api/answer-of.ts';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import type { Whom } from '../queries.ts';

const PATH = '/api/studies/{study}/participants/{participant}/follow-ups/{timepoint}/offers';

export type Offer = ItemOf<typeof PATH>;
type Warning = NonNullable<AnswerOf<typeof PATH>['warnings']>[number];
export type Warned = Warning['code'];
export type NewOffer = Pick<Offer, 'at' | 'mode'> & Partial<Pick<Offer, 'assessor' | 'place'>>;

export const offersQuery = (whom: Whom, timepoint: string) =>
  queryOptions({
    queryKey: ['study', whom.study, 'person', whom.participant, 'offers', timepoint],
    queryFn: ({ signal }) => answered(api.GET(PATH, { params: { path: { ...whom, timepoint } }, signal })),
  });

export const useOffer = (
  whom: Whom,
  timepoint: string,
  onDone: (offer: NewOffer, warnings: readonly Warning[]) => void,
) =>
  useSubmission({
    send: ({ at, ...offer }: NewOffer, headers) =>
      answered(api.POST(PATH, { params: { path: { ...whom, timepoint } }, body: { times: [at], ...offer }, headers })),
    refresh: ['study', whom.study],
    onDone: ({ warnings = [] }, offer) => {
      onDone(offer, warnings);
    },
  });

export const useWithdrawal = (whom: Whom, timepoint: string, onDone: (at: string) => void) =>
  useSubmission({
    send: (at: string, headers) =>
      answered(api.DELETE(PATH, { params: { path: { ...whom, timepoint } }, body: { times: [at] }, headers })),
    refresh: ['study', whom.study],
    onDone: (_, at) => {
      onDone(at);
    },
  });
