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
}

/** One request of one of the staff to the API; what the answer shows of people is kept. @returns undefined when no answer came */
export const ask = async (
  { world }: LivedYear,
  { study, eyes, route, method = 'GET', path, body }: Asked,
): Promise<string | undefined> => {
  const user = READERS[eyes](study);
  const headers = { authorization: `Bearer ${user}`, 'content-type': 'application/json' };
  let response: Response | undefined;
  await world.invoke('api', async ({ api }) => {
    response = await api.request(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (response.status >= 500) throw new Error('the API failed');
  });
  if (response === undefined) return undefined;
  const { status } = response;
  const text = `${JSON.stringify([...response.headers])} ${await response.text()}`;
  world.seen.shown.push({ at: world.time.now(), study, eyes, user, route, status, words: wordsIn(text) });
  return text;
};
