import type { Context } from 'hono';
import { ANSWER_POLICY } from '../../shared/runtime/console-policy.ts';
import type { Answer } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';

/** An answer is for the console to read: no browser keeps it, shows it as a page, guesses what it is or asks for it unencrypted. */
export const ALWAYS = {
  'cache-control': 'no-store',
  'content-security-policy': ANSWER_POLICY,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

export const written = (c: Context, { status, body, text, bytes, headers = {} }: Answer): Response => {
  for (const [name, value] of Object.entries({ ...ALWAYS, ...headers })) c.header(name, value);
  if (status === 204) return c.body(null, 204);
  if (text) return c.body(text.content, status, { 'content-type': text.type });
  if (bytes) return c.body(bytes.content, status, { 'content-type': bytes.type });
  return c.json(body as object, status);
};

export const asProblem = (error: unknown, ports: ApiPorts): Problem => {
  if (error instanceof Problem) return error;
  ports.log.error('apiFailed', { name: error instanceof Error ? error.name : typeof error });
  return new Problem({
    status: 500,
    code: 'failed',
    title: 'The request failed',
    detail: 'Try again; if it fails again, tell the operator.',
  });
};

export const problemAnswer = (c: Context, problem: Problem): Response => {
  const headers = { ...ALWAYS, ...problem.details.headers, 'content-type': 'application/problem+json' };
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.body(JSON.stringify(problem.body), problem.details.status as 400);
};
