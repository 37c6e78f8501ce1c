import { type Context, Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { consolePolicy } from '../../shared/runtime/console-policy.ts';
import { problem } from './problem.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** Their names change with their content. */
const FOREVER = 'public, max-age=31536000, immutable';
const NEVER_KEPT = 'no-store';
const FILE_NAME = /^[\w-]+\.(js|css)$/;

const GUARDS = {
  'content-security-policy': consolePolicy(),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The console as it was bundled, at whatever address its pages have; the API and the tools of one machine stand before it. */
export const consoleRoutes = (folder: string): Hono => {
  const app = new Hono();
  const serve = async (c: Context, path: string, cacheControl: string): Promise<Response> => {
    const content = await readFile(join(folder, path)).catch(() => undefined);
    if (content === undefined) return c.notFound();
    const headers = { ...GUARDS, 'content-type': TYPES[extname(path)] ?? '', 'cache-control': cacheControl };
    return c.body(new Uint8Array(content), 200, headers);
  };
  app.get('/config.json', (c) => c.json({ signIn: 'local' }, 200, { 'cache-control': NEVER_KEPT }));
  app.get('/icon.svg', (c) => serve(c, 'icon.svg', NEVER_KEPT));
  app.get('/assets/:name', (c) => {
    const name = c.req.param('name');
    return FILE_NAME.test(name) ? serve(c, join('assets', name), FOREVER) : c.notFound();
  });
  app.get('*', async (c) => {
    if (/^\/(api|local)(\/|$)/.test(c.req.path)) return c.notFound();
    const page = await serve(c, 'index.html', NEVER_KEPT);
    return page.ok ? page : problem(c, 503, 'No console yet', 'it was not bundled: run `npm run bundle`');
  });
  return app;
};
