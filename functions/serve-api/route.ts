import type { Context } from 'hono';
import type * as z from 'zod';
import type { Identity } from '../../shared/ports/token-verifier.ts';
import type { Answer } from './answer.ts';
import type { RouteId } from './policy.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

export interface Route {
  id: RouteId;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As hono reads it; a verb after a colon is a parameter with a pattern, `:verb{participants:import}`. */
  path: string;
  /** One line of the OpenAPI document, which is made of these and of the schemas that validate. */
  summary?: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Of the body; JSON unless it says otherwise. */
  bodyType?: 'text/csv';
  /** What the body of each status that succeeds holds. */
  answers?: Partial<Record<Answer['status'], z.ZodType>>;
  /** Of answers that are no JSON, such as `text/csv`: their schema says that they are text. Several where the caller chooses; the schema is of the JSON. */
  answerType?: string | readonly string[];
  /** `given` with the answer; `matched` says that the request may carry it in If-Match too. */
  etag?: 'given' | 'matched';
  /** Who asks, where a token of its own in the address says so; absent: the bearer of a token. */
  identify?: (c: Context, ports: ApiPorts) => Promise<Identity>;
  serve: (visit: Visit, ports: ApiPorts) => Promise<Answer>;
}

const STUDY = '/api/studies/:study';

export const inStudy = (path: string): string => `${STUDY}${path}`;
export const ofParticipant = (path: string): string => `${STUDY}/participants/:participant${path}`;

/** `participants:import`: hono would take what follows the colon for a parameter. */
export const verb = (noun: string, action: string): string => `${STUDY}/:verb{${noun}:${action}}`;
