import { isRefusal } from './refusal.ts';
import type { Perform } from './operations.ts';

interface Request {
  headers: Record<string, string>;
  body?: unknown;
}

interface Response {
  statusCode: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** What a client of the SDK takes as `requestHandler`: its requests end here and not on a network. */
export interface EmbeddedRequestHandler {
  metadata: { handlerProtocol: string };
  handle: (request: Request) => Promise<{ response: Response }>;
  updateHttpClientConfig: () => void;
  httpHandlerConfigs: () => Record<string, never>;
  destroy: () => void;
}

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array);

const answer = (statusCode: number, body: object): { response: Response } => ({
  response: {
    statusCode,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Buffer.from(JSON.stringify(body)),
  },
});

export const requestHandlerOf = (perform: Perform): EmbeddedRequestHandler => ({
  metadata: { handlerProtocol: 'http/1.1' },
  handle: async ({ headers, body }) => {
    const operation = headers['x-amz-target']?.split('.')[1] ?? '';
    try {
      return answer(200, await perform(operation, JSON.parse(textOf(body)) as object));
    } catch (error) {
      if (isRefusal(error)) return answer(error.statusCode, error.body);
      throw error;
    }
  },
  updateHttpClientConfig: () => undefined,
  httpHandlerConfigs: () => ({}),
  destroy: () => undefined,
});
