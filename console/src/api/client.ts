import createClient from 'openapi-fetch';
import { session } from '../sign-in/session.ts';
import { noteDate } from './server-date.ts';
import type { paths } from './openapi.d.ts';
import { Problem } from './problem.ts';

const bearing = (request: Request, token: string | undefined): Request => {
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  return request;
};

/** A token that has run out is renewed, by a dialog if need be, and the request goes again: the form below never notices. */
const fetchSignedIn = async (request: Request): Promise<Response> => {
  const again = request.clone();
  const answer = await fetch(bearing(request, session.token()));
  noteDate(answer.headers.get('date'));
  if (answer.status !== 401) return answer;
  const token = await session.renewed();
  return token === undefined ? answer : fetch(bearing(again, token));
};

/** The API, typed by its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: fetchSignedIn });

interface Answered<Body> {
  data?: Body;
  error?: unknown;
  response: Response;
}

/** @throws Problem for any answer but a good one */
export const answered = async <Body>(asked: Promise<Answered<Body>>): Promise<Body> => (await withTag(asked)).body;

/** The body and its ETag, for a later `If-Match`. @throws Problem */
export const withTag = async <Body>(asked: Promise<Answered<Body>>): Promise<{ body: Body; etag?: string }> => {
  const { data, error, response } = await asked;
  if (!response.ok) throw new Problem(response.status, error);
  const etag = response.headers.get('etag');
  // An answer of 204 has no body, and its type says so.
  return { body: data as Body, ...(etag === null ? {} : { etag }) };
};
