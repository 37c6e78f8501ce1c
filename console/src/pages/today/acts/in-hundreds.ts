import type { SubmissionHeaders } from '../../../api/use-submission.ts';

/** As many as the API changes at once. */
const AT_ONCE = 100;

interface Many<Done> {
  done: Done[];
  failed: { id: string; code: string; why: string }[];
}

/** Sends any number in parts, each part under a key of its own that stays the same when all is sent again. */
export const inHundreds = async <Done>(
  ids: readonly string[],
  headers: SubmissionHeaders,
  send: (ids: string[], headers: SubmissionHeaders) => Promise<Many<Done>>,
): Promise<Many<Done>> => {
  const all: Many<Done> = { done: [], failed: [] };
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const part = { 'Idempotency-Key': `${headers['Idempotency-Key']}-${String(at)}` };
    const { done, failed } = await send(ids.slice(at, at + AT_ONCE), part);
    all.done.push(...done);
    all.failed.push(...failed);
  }
  return all;
};
