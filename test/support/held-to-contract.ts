import { TrieRouter } from 'hono/router/trie-router';
import type { Route } from '../../functions/serve-api/route.ts';
import { ROUTES } from '../../functions/serve-api/routes.ts';
import { problem } from '../../shared/contract/answers/problem-answer.ts';
import type * as z from 'zod';
import { shapeSent } from '../../shared/contract/wire-shapes.ts';
import { pointerTo } from '../../shared/domain/finding.ts';

const router = new TrieRouter<Route>();
for (const route of ROUTES) router.add(route.method, route.path, route);

const routeOf = (method: string, path: string): Route | undefined => {
  const [[match]] = router.match(method, new URL(path, 'http://office').pathname);
  return match?.[0];
};

const hold = (what: string, schema: z.ZodType, body: unknown): void => {
  const read = schema.safeParse(body);
  if (read.success) return;
  const faults = read.error.issues.map(({ path, message }) => `${pointerTo(path)}: ${message}`);
  throw new Error(`${what} does not fit its schema\n${faults.join('\n')}`);
};

/** A body that a function reads is described beside it: what was taken must be what is described. */
const holdSent = ({ id, body }: Route, sent: unknown): void => {
  const shape = body && shapeSent(body);
  if (shape) hold(`what was sent to ${id}`, shape, sent ?? {});
};

interface Given {
  sent: unknown;
  status: number;
  headers: Headers;
  body: unknown;
}

const holdSuccess = (route: Route, { status, headers, body }: Given): void => {
  const what = `the answer ${String(status)} of ${route.id}`;
  const schema = Object.entries(route.answers ?? {}).find(([each]) => each === String(status))?.[1];
  if (schema === undefined) throw new Error(`${what} is not in the contract`);
  if (headers.has('etag') !== (route.etag !== undefined)) throw new Error(`the ETag of ${what} is not in the contract`);
  const type = headers.get('content-type') ?? '';
  const types = [route.answerType ?? 'application/json'].flat();
  if (status !== 204 && !types.some((each) => type.startsWith(each)))
    throw new Error(`${what} is of another type than the contract says: ${type}`);
  if (/^text\/|xml/.test(type) && !/; *charset=utf-8/i.test(type)) throw new Error(`${what} does not say its charset`);
  const isFile = /csv|xml|pdf/.test(type);
  if (isFile && !headers.get('content-disposition')?.startsWith('attachment'))
    throw new Error(`${what} is no attachment`);
  if (types.length === 1 || type.startsWith('application/json')) hold(what, schema, body);
};

/** Every answer that any test is given is one that the OpenAPI document promises. @throws Error that says where it is not */
export const heldToContract = (method: string, path: string, given: Given): void => {
  if (given.status >= 400) {
    hold(`the problem of ${method} ${path}`, problem, given.body);
    if (given.headers.get('content-type') !== 'application/problem+json')
      throw new Error(`the problem of ${method} ${path} is not marked as one`);
    return;
  }
  const route = routeOf(method, path);
  if (route === undefined) return;
  holdSent(route, given.sent);
  holdSuccess(route, given);
};
