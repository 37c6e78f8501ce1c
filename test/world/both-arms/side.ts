import type { worldApi } from '../outside/api.ts';
import type { LogFields } from '../../../shared/ports/log.ts';
import { READERS } from '../actors/staff.ts';
import { openWorldDynamo } from '../dynamo/open-world-dynamo.ts';
import type { Table } from '../dynamo/table.ts';
import { worldIds } from '../outside/ids.ts';
import { storesOf, TABLES } from '../outside/worker.ts';
import type { Question } from './blinded-questions.ts';

export type Ports = Parameters<typeof worldApi>[0];
export type Serve = (ports: Ports) => { request: (path: string, init: RequestInit) => Response | Promise<Response> };

/** The API over tables of its own at an instant that stays; on both sides with the same ids, clock and chance. */
export const openSide = (tables: Map<string, Table>, now: number, serve: Serve) => {
  const clock = { now: () => now };
  const { documents } = openWorldDynamo({ tables: TABLES, kept: tables, now: clock.now });
  const stores = storesOf({ documents, clock, sleep: async () => undefined, random: () => 0.5 });
  let lines: string[] = [];
  const tell = (code: string, fields?: LogFields): void => void lines.push(JSON.stringify([code, fields]));
  const log = { info: tell, warn: tell, error: tell };
  const meter = { count: (name: string) => void lines.push(`counted ${name}`) };
  const api = serve({ ...stores, clock, ids: worldIds('blinded eyes'), log, meter });

  const answer = async ({ eyes, method, path, body }: Question, study: string): Promise<string> => {
    const headers = { authorization: `Bearer ${READERS[eyes](study)}`, 'content-type': 'application/json' };
    const response = await api.request(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return JSON.stringify([response.status, [...response.headers].sort(), await response.text()]);
  };

  return {
    stores,
    /** Answer and log lines as one text; what fails is an answer too. */
    ask: async (question: Question, study: string): Promise<string> => {
      lines = [];
      const said = await answer(question, study).catch((error: unknown) => `failed: ${String(error)}`);
      return [said, ...lines].join('\n');
    },
  };
};
