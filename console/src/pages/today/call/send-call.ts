import { api, withTag } from '../../../api/client.ts';
import type { Whom } from '../../participant/queries.ts';
import type { Attempt } from '../attempts.ts';

/** One call of the task. */
export const sendAttempt = (study: string, task: string, body: Attempt, headers: Record<string, string>) =>
  withTag(api.POST('/api/studies/{study}/tasks/{task}/attempts', { params: { path: { study, task } }, body, headers }));

/** The same call where there is no task for it any more. */
export const sendAsContact = (whom: Whom, attempt: Attempt, headers: Record<string, string>) => {
  const { at, outcome, note, number, callBackAt } = attempt;
  const { 'Idempotency-Key': key = '', ...rest } = headers;
  return withTag(
    api.POST('/api/studies/{study}/participants/{participant}/contacts', {
      params: { path: whom },
      body: {
        at,
        direction: 'out',
        channel: 'phone',
        with: 'participant',
        outcome,
        ...(note === undefined ? {} : { note }),
        ...(number === undefined ? {} : { number }),
        ...(callBackAt === undefined ? {} : { callBackAt }),
      },
      headers: { ...rest, 'Idempotency-Key': `${key}-contact` },
    }),
  );
};
