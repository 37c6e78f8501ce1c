import { createHash } from 'node:crypto';

/** What a route gives back; written as JSON unless it is a text of its own kind. */
export interface Answer {
  status: 200 | 201 | 202 | 204;
  body?: unknown;
  text?: { content: string; type: string };
  /** Of a route that reads only: answers to a POST are remembered as JSON. */
  bytes?: { content: Uint8Array<ArrayBuffer>; type: string };
  headers?: Record<string, string>;
  /** Names and numbers are in it, and nothing was written: a request that is sent again is answered anew. */
  isFleeting?: true;
}

export const ok = (body: unknown, headers?: Record<string, string>): Answer => ({
  status: 200,
  body,
  ...(headers ? { headers } : {}),
});

export const created = (body: unknown, headers?: Record<string, string>): Answer => ({
  status: 201,
  body,
  ...(headers ? { headers } : {}),
});

/** Taken, and done later: the body says where that can be seen. */
export const accepted = (body: unknown, headers: Record<string, string>): Answer => ({ status: 202, body, headers });

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
