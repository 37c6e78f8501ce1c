import { type Context, Hono } from 'hono';
import { pageRoutes } from '../page/page-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import { consoleFolder } from './console-folder.ts';
import { consoleRoutes } from './console-routes.ts';
import { outboxRoutes } from './outbox-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { problem } from './problem.ts';
import { restoreRoutes } from './restore-routes.ts';
import { sameMachine } from './same-machine.ts';
import { tokenRoutes } from './token-routes.ts';
import type { Workings } from './workings.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Everything on one port: the API as on AWS, and what only exists on one machine. */
export const localApp = (workings: Workings, consolePath = consoleFolder()): Hono => {
  const app = new Hono();
  const servedBy = (to: Hono) => async (c: Context) => {
    const response = await workings.between(async () => to.fetch(c.req.raw));
    if (!READS.has(c.req.method)) workings.touch();
    return response;
  };
  // Before the guard of this machine: a page without referrer sends its forms without an origin, and the token in its address is what lets in.
  app.all('/p/*', servedBy(workings.participantPages));
  app.use(sameMachine);
  app.all('/api/*', servedBy(workings.api));
  app.route('/local/clock', clockRoutes(workings));
  app.route('/local/token', tokenRoutes(workings));
  app.route('/local/people', peopleRoutes(workings));
  app.route('/local', pageRoutes({ ...workings, tools: app }));
  app.route('/local', outboxRoutes(workings));
  app.route('/local', restoreRoutes(workings));
  app.route('/', consoleRoutes(consolePath));
  app.notFound((c) => problem(c, 404, 'Not found', 'there is nothing here'));
  app.onError((error, c) => {
    workings.log.error('localFailed', { name: error.name });
    return problem(c, 500, 'The request failed', 'try again; if it fails again, start anew with another CAIRN_DATA');
  });
  return app;
};
