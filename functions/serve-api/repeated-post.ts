import type { Answer } from './answer.ts';
import { sha256 } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import type { Visit } from './visit.ts';

const MAX_KEY_CHARACTERS = 200;
/** What fits one item of the table. Only the report of an import is ever longer: it is made anew, and finds what it wrote. */
const MAX_REMEMBERED_BYTES = 300 * 1024;

/** One name for one POST of one person: whoever sends it again is given the first answer (fault 49). */
export const requestKey = (user: string, method: string, path: string, key: string | undefined): string | undefined => {
  if (method !== 'POST' || key === undefined) return undefined;
  if (key === '' || key.length > MAX_KEY_CHARACTERS)
    throw new Problem({
      status: 422,
      code: 'unfit',
      title: 'The request does not fit',
      faults: [{ field: 'Idempotency-Key', remedy: 'send 1 to 200 characters' }],
    });
  return sha256(JSON.stringify([user, method, path, key]));
};

/** Whoever has another role since is answered anew, as far as they see now; that it was done is found by its token. */
const placeOf = (key: string, { sight, roles, member }: Visit): string =>
  sha256(JSON.stringify([key, sight, roles, member?.sites ?? null]));

/** Only what succeeded is remembered: a refusal may end otherwise once its cause is gone. */
export const answerOnce = async (
  key: string | undefined,
  visit: Visit,
  ports: ApiPorts,
  limitBytes: number,
  serve: () => Promise<Answer>,
): Promise<Answer> => {
  if (key === undefined) return serve();
  const place = placeOf(key, visit);
  const requestHash = sha256(Buffer.from(await visit.rawBody(limitBytes)).toString('base64'));
  const known = await ports.studies.rememberedAnswer(place);
  if (known) {
    if (known.requestHash !== requestHash)
      throw new Problem({
        status: 422,
        code: 'key-used',
        title: 'This Idempotency-Key was used for another body',
        detail: 'Use a new key for a new request.',
      });
    return JSON.parse(known.body) as Answer;
  }
  const answer = await serve();
  if (answer.isFleeting) return answer;
  const body = JSON.stringify(answer);
  if (Buffer.byteLength(body) <= MAX_REMEMBERED_BYTES)
    await ports.studies.rememberAnswer(place, { status: answer.status, body, requestHash }, visit.now);
  return answer;
};
