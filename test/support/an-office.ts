import type { Hono } from 'hono';
import type { ApiPorts } from '../../functions/serve-api/ports.ts';
import { serveApi } from '../../functions/serve-api/serve-api.ts';
import { calendarFeed } from '../../shared/adapters/calendar-feed.ts';
import { openHolidays } from '../../shared/adapters/open-holidays.ts';
import { builtInProtocols } from '../../shared/contract/built-in-protocols.ts';
import { aHouse } from './a-house.ts';
import { heldToContract } from './held-to-contract.ts';

/** What came back over HTTP is looked at field by field. */
export type Loose = ReturnType<typeof JSON.parse>;

export interface Answered {
  status: number;
  body: Loose;
  headers: Headers;
  text: string;
}

/** A token is the user's name here; `operator` is one, and whoever is `nobody` has none. */
const tokens: ApiPorts['tokens'] = {
  verify: async (token) => (token === 'nobody' ? undefined : { user: token, operator: token === 'operator' }),
};

export interface Asking {
  as?: string;
  headers?: Record<string, string>;
  csv?: string | Uint8Array;
}

/** The API over a house whose clock is turned: asked as over HTTP, by `coordinator-1` unless somebody else is named. */
export const anOffice = async (options: Parameters<typeof aHouse>[0]) => {
  const house = await aHouse(options);
  const repointed: string[] = [];
  const ports: ApiPorts = {
    ...house.ports,
    letters: house.tray,
    replies: house.replies,
    tokens,
    feeds: calendarFeed,
    holidays: openHolidays,
    protocols: builtInProtocols,
    repoint: async (study) => {
      repointed.push(study);
    },
  };
  const app: Hono = serveApi(ports);

  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    { as = 'coordinator-1', headers = {}, csv }: Asking = {},
  ): Promise<Answered> => {
    const response = await app.request(path, {
      method,
      headers: {
        ...(as === '' ? {} : { authorization: `Bearer ${as}` }),
        ...(csv === undefined ? { 'content-type': 'application/json' } : { 'content-type': 'text/csv' }),
        ...headers,
      },
      ...(csv === undefined ? (body === undefined ? {} : { body: JSON.stringify(body) }) : { body: csv }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const { status, headers: given } = response;
    const answer = isJson ? JSON.parse(text) : undefined;
    heldToContract(method, path, { sent: body, status, headers: given, body: isJson || text === '' ? answer : text });
    return { status, headers: given, text, body: answer };
  };

  const inStudy = (path: string): string => `/api/studies/ips-ma${path}`;
  const of = (id: string, path = ''): string => inStudy(`/participants/${id}${path}`);

  return { ...house, workerPorts: house.ports, ports, app, ask, inStudy, of, repointed };
};

export type Office = Awaited<ReturnType<typeof anOffice>>;

/** The body of an enrolment; what does not matter to a test is left to it. */
export const aNewcomer = (over: Record<string, unknown> = {}) => ({
  id: 'P-1',
  arm: 'IPS-MA',
  anchors: { baseline: '2025-04-18', randomisation: '2025-04-22' },
  contact: {
    name: 'Deltager 1',
    phone: '20 12 34 56',
    email: 'p1@example.com',
    address: 'Prøvevej 1, 1000 København K',
    language: 'da',
  },
  consent: { sms: true, email: true, phone: true, letter: true },
  ...over,
});
