import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../../api/answer-of.ts';
import { answered, api } from '../../../api/client.ts';
import type { SubmissionHeaders } from '../../../api/use-submission.ts';

/** What was decided about somebody's leaving, or, as a preview, what would be. */
export type Ending = AnswerOf<'/api/studies/{study}/staff/{user}/ending'>;

export interface EndingBody {
  on: string;
  successors: { user: string; share?: number; participants?: string[] }[];
  reason?: string;
  override?: { reason: string };
}

/** Asked only of whom the list says that they are leaving: of others there is none. */
export const endingQuery = (study: string, user: string) =>
  queryOptions({
    queryKey: ['study', study, 'staff', 'ending', user],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/staff/{user}/ending', { params: { path: { study, user } }, signal })),
  });

/** The plan that these successors would make; nothing is written. The one before stays in sight until it is there. */
export const planQuery = (study: string, user: string, { on, successors }: EndingBody) =>
  queryOptions({
    queryKey: ['study', study, 'staff', 'plan', user, on, successors],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/studies/{study}/staff/{user}:end', {
          params: { path: { study, user }, query: { dryRun: 'true' } },
          body: { on, successors },
          signal,
        }),
      ),
    // A year that is still being typed is the year 2, 20 or 202.
    enabled: on >= '1000',
    placeholderData: keepPreviousData,
  });

export const carryOut = (study: string, user: string, body: EndingBody, header: SubmissionHeaders) =>
  answered(api.POST('/api/studies/{study}/staff/{user}:end', { params: { path: { study, user }, header }, body }));
