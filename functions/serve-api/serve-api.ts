import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { Answer } from './answer.ts';
import { sha256 } from './answer.ts';
import { type Area, areaOf, routesOf } from './area-of.ts';
import { countedLooks } from './counted-looks.ts';
import { interviewsAlone, looksAtInterviewsAlone } from './interviews-alone.ts';
import { isRouteId } from './policy.ts';
import { markUse } from './mark-use.ts';
import type { ApiPorts } from './ports.ts';
import { writtenDocument } from './openapi/written-document.ts';
import { notFound, Problem } from './problem.ts';
import { readRaw } from './raw-body.ts';
import { refuseQuery, refuseVagueTry } from './read-query.ts';
import { answerOnce, requestKey } from './repeated-post.ts';
import { openTexts, withSealedTexts } from '../../shared/ports/sealed-texts.ts';
import type { Route } from './route.ts';
import { admit, identify, type Standing, standingIn, type Visit } from './visit.ts';
import { ALWAYS, asProblem, problemAnswer, written } from './written.ts';
import type { Identity } from '../../shared/ports/token-verifier.ts';

/** The longest body of any route, the import. */
const LONGEST_BODY_BYTES = 5 * 1024 * 1024;
/** Longer than any id of ours: a key of the table could not hold it. */
const LONGEST_NAME = 200;
const NO_PARAMETERS = z.strictObject({});
const visitOf = (
  c: Context,
  identity: Identity,
  { sight, ...standing }: Standing & Pick<Visit, 'sight'>,
  ports: ApiPorts,
  key: string | undefined,
): Visit => {
  const raw = readRaw(c.req.raw);
  return {
    ...identity,
    now: ports.clock.now(),
    path: (name) => c.req.param(name) ?? '',
    query: (name) => c.req.query(name),
    queries: () => c.req.query(),
    header: (name) => c.req.header(name),
    rawBody: raw,
    roles: standing.roles,
    sight,
    ...(standing.member ? { member: standing.member } : {}),
    get study() {
      if (standing.study === undefined) throw notFound();
      return standing.study;
    },
    token: key === undefined ? ports.ids.next() : sha256(key).slice(0, 24),
    isRepeatable: key !== undefined,
    isDryRun: c.req.query('dryRun') === 'true',
  };
};

/** What staff typed leaves only here: until then an answer, also one that is remembered, holds it sealed. @throws Problem, opened like an answer */
const opened = async (
  study: string | undefined,
  { contacts }: ApiPorts,
  serve: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    const answer = await serve();
    return study === undefined ? answer : { ...answer, body: await openTexts(answer.body, study, contacts) };
  } catch (error) {
    if (!(error instanceof Problem) || study === undefined) throw error;
    throw new Problem(await openTexts(error.details, study, contacts));
  }
};

const pathOf = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
};

const serveRoute = (route: Route, given: ApiPorts) => async (c: Context) => {
  const all = { ...given, records: withSealedTexts(given.records, given.contacts), contacts: countedLooks(given) };
  const identity = await (route.identify ?? identify)(c, all);
  if (Object.values(c.req.param()).some((name) => name.length > LONGEST_NAME)) throw notFound();
  const standing = await standingIn(c.req.param('study'), identity, all);
  const sight = admit(route.id, identity, standing);
  // A calendar that fetches itself is nobody's presence.
  if (route.identify === undefined) await markUse(standing, all);
  refuseQuery(route.query ?? NO_PARAMETERS, c.req.query());
  refuseVagueTry(c.req.queries('dryRun'));
  const ports = looksAtInterviewsAlone(route.method, { ...standing, sight })
    ? { ...all, records: withSealedTexts(interviewsAlone(given.records), given.contacts) }
    : all;
  const key = requestKey(identity.user, c.req.method, pathOf(c), c.req.header('idempotency-key'));
  const visit = visitOf(c, identity, { ...standing, sight }, ports, key);
  const serve = () => answerOnce(key, visit, ports, LONGEST_BODY_BYTES, () => route.serve(visit, ports));
  return written(c, await opened(standing.study?.id, ports, serve));
};

/** Puts a route in its place; one that the policy does not know cannot be served. */
const register = (app: Hono, route: Route, ports: ApiPorts): void => {
  if (!isRouteId(route.id)) throw new Error(`route ${String(route.id)} has no policy`);
  app.on(route.method, route.path, serveRoute(route, ports));
};

const appOf = (routes: readonly Route[], ports: ApiPorts): Hono => {
  const app = new Hono();
  for (const route of routes) register(app, route, ports);
  app.all('/api/*', async (c) => {
    await identify(c, ports);
    throw notFound();
  });
  app.onError((error, c) => problemAnswer(c, asProblem(error, ports)));
  return app;
};

/** The way in for staff (product.md section 8). */
export const serveApi = (ports: ApiPorts): Hono => {
  const app = new Hono();
  const areas = new Map<Area, Hono['fetch']>();
  const answererIn = async (area: Area): Promise<Hono['fetch']> => {
    const known = areas.get(area) ?? appOf(await routesOf[area](), ports).fetch;
    areas.set(area, known);
    return known;
  };
  // For anyone: it tells how to ask, and nothing of any study.
  app.get('/api/openapi.json', async (c) =>
    c.body(await writtenDocument(), 200, { ...ALWAYS, 'content-type': 'application/json' }),
  );
  app.all('/api/*', async (c) => {
    const answer = await answererIn(areaOf(c.req.path));
    return answer(c.req.raw, c.env);
  });
  app.onError((error, c) => problemAnswer(c, asProblem(error, ports)));
  return app;
};
