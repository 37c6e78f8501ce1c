import type { paths } from '../../../api/openapi.d.ts';
import { answered, api } from '../../../api/client.ts';
import type { SubmissionHeaders } from '../../../api/use-submission.ts';

type HoldRoute = paths['/api/studies/{study}/participants:hold']['post'];
type HoldBody = HoldRoute['requestBody']['content']['application/json'];
export type HeldMany = HoldRoute['responses'][200]['content']['application/json'];

export const HOLD_KINDS = ['hospital', 'prison', 'away', 'bereavement', 'other'] as const;
export const SCOPES = ['both', 'interviews', 'checkIns'] as const;

/** As it is typed; empty texts are left out. */
export interface HoldDraft {
  kind: (typeof HOLD_KINDS)[number] | null;
  scope: (typeof SCOPES)[number];
  /** ISO dates. */
  from: string;
  until: string;
  review: string;
  reason: string;
}

export const NO_HOLD: HoldDraft = { kind: null, scope: 'both', from: '', until: '', review: '', reason: '' };

export const holdBody = (
  participants: string[],
  { kind, scope, from, until, review, reason }: HoldDraft,
): HoldBody => ({
  participants,
  hold: {
    kind: kind ?? 'other',
    scope,
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
    ...(review === '' ? {} : { review }),
  },
  reason,
});

export const sendHold = (
  study: string,
  body: HoldBody,
  query: { dryRun?: 'true' },
  headers?: SubmissionHeaders,
): Promise<HeldMany> =>
  answered(
    api.POST('/api/studies/{study}/participants:hold', {
      params: { path: { study }, query },
      body,
      ...(headers ? { headers } : {}),
    }),
  );
