import { type Context, Hono } from 'hono';
import { DateTime } from 'luxon';
import type { Workings } from '../web/workings.ts';
import { firstCoordinator } from './coordinator.ts';

/** The tools that the forms use are those of programs: one meaning, one set of rules. */
const TOOLS = {
  clock: '/local/clock',
  faults: '/local/faults',
  replies: '/local/replies',
  receipts: '/local/receipts',
};

const HOME = '/local/page/';

/** Only what the buttons of the worklist ask for. */
const WORK_PATH = /^\/api\/studies\/[\w-]+\/(tasks\/[\w.-]+\/(take|done)|escalations\/[\w.-]+\/acknowledge)$/;

interface Trouble {
  title?: string;
  detail?: string;
  errors?: { field: string; remedy: string }[];
}

const said = async (response: Response, done: (body: Record<string, unknown>) => string): Promise<string> => {
  const body = (await response.json()) as Record<string, unknown> & Trouble;
  if (response.ok) return done(body);
  const faults = body.errors?.map(({ field, remedy }) => `${field} ${remedy}`).join('; ');
  return `Not done: ${body.detail ?? faults ?? body.title ?? 'the request failed'}`;
};

const back = (c: Context, path: string, notice: string): Response =>
  c.redirect(`${path}?${new URLSearchParams({ notice }).toString()}`, 303);

const fields = async (c: Context): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(await c.req.parseBody()).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );

export interface PageWorkings extends Workings {
  /** Which answers the forms' requests as it does those of programs. */
  tools: Hono;
}

/** What the forms of the page send; each leads back to it and says what came of it. */
export const postRoutes = (workings: PageWorkings): Hono => {
  const { tools, zone } = workings;
  const app = new Hono();
  const use = async (path: string, body: Record<string, string>): Promise<Response> =>
    tools.request(path, { method: 'POST', body: JSON.stringify(body) });

  app.post('/clock', async (c) => {
    const { to, by } = await fields(c);
    const local = to === undefined ? undefined : DateTime.fromISO(to, { zone: (await zone()).name }).toISO();
    const answer = await use(TOOLS.clock, {
      ...(local == null ? {} : { to: local }),
      ...(by === undefined ? {} : { by }),
    });
    return back(
      c,
      HOME,
      await said(answer, ({ now, carriedOut }) => `It is ${String(now)}; ${String(carriedOut)} carried out.`),
    );
  });
  app.post('/faults', async (c) => {
    const answer = await use(TOOLS.faults, await fields(c));
    return back(
      c,
      HOME,
      await said(answer, ({ sms, email }) => `Providers answer: sms ${String(sms)}, email ${String(email)}.`),
    );
  });
  app.post('/replies', async (c) => {
    const answer = await use(TOOLS.replies, await fields(c));
    return back(c, HOME, await said(answer, ({ filed }) => `Filed with ${String(filed)} participants.`));
  });
  app.post('/receipts', async (c) => {
    const answer = await use(TOOLS.receipts, await fields(c));
    return back(c, HOME, await said(answer, ({ message, event }) => `${String(message)}: ${String(event)}.`));
  });
  app.post('/work', async (c) => {
    const { path = '' } = await fields(c);
    const coordinator = await firstCoordinator(workings);
    if (coordinator === undefined || !WORK_PATH.test(path))
      return back(c, HOME, 'Not done: there is nothing of the kind.');
    const answer = await workings.between(async () => coordinator.ask('POST', path));
    workings.touch();
    return back(c, HOME, await said(answer, () => 'Done.'));
  });
  return app;
};
