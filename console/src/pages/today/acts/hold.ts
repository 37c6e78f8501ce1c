import { answered, api } from '../../../api/client.ts';
import type { SubmissionHeaders } from '../../../api/use-submission.ts';
import { inHundreds } from './in-hundreds.ts';

export const HOLD_KINDS = ['hospital', 'prison', 'away', 'bereavement', 'other'] as const;

export interface Hold {
  kind: (typeof HOLD_KINDS)[number];
  reason: string;
  /** ISO dates: one of the two is given. */
  until?: string;
  review?: string;
}

/** The same hold for several; with `dryRun` only asked what it would do. */
export const sendHold = (
  study: string,
  ids: readonly string[],
  { reason, ...hold }: Hold,
  headers: SubmissionHeaders,
  dryRun: 'true' | 'false',
) =>
  inHundreds(ids, headers, (participants, key) =>
    answered(
      api.POST('/api/studies/{study}/participants:hold', {
        params: { path: { study }, query: { dryRun } },
        body: { participants, hold, reason },
        headers: key,
      }),
    ),
  );
