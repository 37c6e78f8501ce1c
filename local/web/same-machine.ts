import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostOf = (url: string): string | undefined => {
  try {
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
};

/**
 * Anyone may ask for a token here, so nobody else's web page may: neither one that posts to this port nor one whose name was made to
 * point at this machine.
 */
export const sameMachine: MiddlewareHandler = async (c, next) => {
  const host = hostOf(`http://${c.req.header('host') ?? 'localhost'}`);
  const origin = c.req.header('origin');
  const isForeign = origin !== undefined && !LOCAL_HOSTS.has(hostOf(origin) ?? '');
  if (host === undefined || !LOCAL_HOSTS.has(host) || isForeign)
    return problem(
      c,
      403,
      'Not from here',
      'this answers only pages and programs of this machine, at 127.0.0.1 or localhost',
    );
  return next();
};
