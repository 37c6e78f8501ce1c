import type { Route } from '../../../functions/serve-api/route.ts';
import type { LivedYear } from '../live-year.ts';
import { wordsIn } from '../outside/shown.ts';
import { type Eyes, READERS } from './staff.ts';

export interface Asked {
  study: string;
  eyes: Eyes;
  route: Route['id'];
  method?: string;
  path: string;
  body?: object;
  /** A file, instead of a body. */
  csv?: string;
  /** The same request sent again is told by it. */
  key?: string;
  /** The version that they have before their eyes. */
  match?: string;
  /** Who it is, where several have these eyes. */
  as?: string;
}

export interface Told {
  status: number;
  headers: string;
  body: string;
}

/** Longer than a worker that freezes now and then needs. */
const ANSWERS_WITHIN_MS = 3_600_000;

/** One request of one of the staff to the API; what the answer shows of people is kept. @returns undefined when no answer came; never, when the worker died */
const answered = async (
  { world }: LivedYear,
  { study, eyes, route, method = 'GET', path, body, csv, key, match, as }: Asked,
): Promise<Told | undefined> => {
  const user = as ?? READERS[eyes](study);
  const headers = {
    authorization: `Bearer ${user}`,
    'content-type': csv === undefined ? 'application/json' : 'text/csv',
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(match === undefined ? {} : { 'if-match': match }),
  };
  const sent = csv ?? (body && JSON.stringify(body));
  let response: Response | undefined;
  await world.invoke('api', async ({ api }) => {
    response = await api.request(path, { method, headers, ...(sent === undefined ? {} : { body: sent }) });
    if (response.status >= 500) throw new Error('the API failed');
  });
  if (response === undefined) return undefined;
  const { status } = response;
  const told = { status, headers: JSON.stringify([...response.headers]), body: await response.text() };
  const words = wordsIn(textOf(told));
  world.seen.shown.push({ at: world.time.now(), study, eyes, user, route, status, words });
  return told;
};

const textOf = ({ headers, body }: Told): string => `${headers} ${body}`;

/** @returns the whole answer as text; undefined when none came */
export const ask = async (year: LivedYear, asked: Asked): Promise<string | undefined> => {
  const told = await answered(year, asked);
  return told && textOf(told);
};

/** For whoever goes on by what they are told: nobody waits for ever. @returns undefined when no answer came, or the API failed */
export const askAndWait = async (year: LivedYear, asked: Asked): Promise<Told | undefined> => {
  const { time } = year.world;
  const answer = Promise.race([answered(year, asked), time.sleep(ANSWERS_WITHIN_MS).then(() => undefined)]);
  const told = await (asked.csv === undefined ? answer : time.withStreams(answer));
  return told && told.status < 500 ? told : undefined;
};

/** Of what was read. */
export const etagIn = ({ headers }: Told): string | undefined =>
  new Map(JSON.parse(headers) as [string, string][]).get('etag');
