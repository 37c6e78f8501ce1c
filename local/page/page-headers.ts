import type { MiddlewareHandler } from 'hono';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** A captured mail is somebody else's page: it runs nothing, loads nothing, and opens only in the frame of its message. */
export const MAIL_POLICY = "sandbox; default-src 'none'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

export const pageHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', PAGE_POLICY);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'same-origin');
  c.header('cache-control', 'no-store');
};
