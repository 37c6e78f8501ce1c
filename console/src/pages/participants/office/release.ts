import { answered, api } from '../../../api/client.ts';
import type { SubmissionHeaders } from '../../../api/use-submission.ts';

/** Few enough for an answer within some seconds. */
const AT_ONCE = 100;

/** However many, so many at a time under keys of their own. @returns how many were released */
export const releaseAll = async (
  study: string,
  ids: readonly string[],
  headers: SubmissionHeaders,
  onProgress: (done: number) => void,
): Promise<number> => {
  let count = 0;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { released } = await answered(
      api.POST('/api/studies/{study}/participants:release', {
        params: { path: { study } },
        body: { ids: ids.slice(at, at + AT_ONCE) },
        headers: { 'Idempotency-Key': `${headers['Idempotency-Key']}-${String(at)}` },
      }),
    );
    count += released.length;
    onProgress(at + AT_ONCE);
  }
  return count;
};
