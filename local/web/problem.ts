import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What went wrong with a request to the tools of one machine, and what to do (RFC 9457). */
export const problem = (c: Context, status: ContentfulStatusCode, title: string, detail: string): Response =>
  c.body(JSON.stringify({ type: 'about:blank', title, status, detail }), status, {
    'content-type': 'application/problem+json',
  });

export const unfit = (c: Context, detail: string): Response => problem(c, 422, 'Not understood', detail);
