import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApi } from '../../local/open-api.ts';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { localIds } from '../../local/keys/local-ids.ts';
import { openStores, type Stores } from '../../local/stores.ts';
import type { Task } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { crowdFile } from './crowd-file.ts';

export const STUDY = 'bench';
const NOW = Date.parse('2026-11-26T09:00:00Z');
const KINDS = ['phone', 'recordOutcome', 'letter', 'messageTrouble'] as const;
/** One in so many has something on the worklist. */
const APART = 5;
const PAGE = 100;
const MINUTE_MS = 60_000;

export interface Crowd {
  /** As a coordinator, in this process: without the wire. @param path within the study */
  get: (path: string) => Promise<string>;
  close: () => Promise<void>;
}

const counted = () => {
  const counts = new Map<string, number>();
  return (name: string): number => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
};

const taskOf = (participant: string, n: number): Task => ({
  id: `${participant}.bench${String(n)}`,
  kind: KINDS[n % KINDS.length] ?? 'phone',
  step: 'FU12/call',
  of: 'FU12',
  to: 'coordinator',
  state: 'open',
  since: isoInstant(NOW - n * MINUTE_MS),
  why: 'notBooked',
  attempts: [],
  bands: ['am', 'pm', 'eve'],
  attemptsWanted: 3,
});

const openTasks = async ({ records }: Stores): Promise<void> => {
  let cursor: string | undefined;
  let opened = 0;
  do {
    const page = await records.people(STUDY, cursor, PAGE);
    const chosen = page.rows.filter((_, at) => at % APART === 0).map(({ interviews }) => interviews);
    const event = { action: 'taskChanged', at: isoInstant(NOW), by: 'bench' } as const;
    const changes = chosen.map((before, at) => {
      const task = taskOf(before.participant, opened + at);
      return { before, after: { ...before, tasks: { [task.id]: task } }, event };
    });
    await records.commit({ token: `tasks-${String(opened)}`, changes });
    opened += chosen.length;
    cursor = page.cursor;
  } while (cursor !== undefined);
};

/** The API of one machine on a disk's store, and as many people as come in one file. */
export const openCrowd = async (people: number): Promise<Crowd> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const clock = { now: () => NOW };
  const log = { info: () => undefined, warn: () => undefined, error: console.error };
  const dynamo = await openEmbeddedDynamo({ path: folder });
  const stores = await openStores(dynamo, clock, log);
  const api = openApi({
    stores,
    clock,
    ids: localIds(1, counted()),
    tokens: { verify: async (user) => ({ user, operator: user === 'operator' }) },
    log,
    meter: { count: () => undefined },
  });
  const ask = async (as: string, method: string, path: string, body?: string, type = 'application/json') => {
    const headers = { authorization: `Bearer ${as}`, 'content-type': type };
    const answer = await api.request(`/api/studies${path}`, { method, headers, ...(body && { body }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${String(answer.status)}: ${text.slice(0, 500)}`);
    return text;
  };
  await ask('operator', 'POST', '', JSON.stringify({ id: STUDY, name: 'Bench', protocol: 'ips-ma' }));
  await ask('operator', 'PUT', `/${STUDY}/staff/coordinator-1`, JSON.stringify({ roles: ['coordinator'] }));
  const told = await ask('coordinator-1', 'POST', `/${STUDY}/participants:import`, crowdFile(people, NOW), 'text/csv');
  if (!told.includes(`"created":${String(people)}`)) throw new Error(`the import was refused: ${told.slice(0, 500)}`);
  await openTasks(stores);
  return {
    get: (path) => ask('coordinator-1', 'GET', `/${STUDY}${path}`),
    close: async () => {
      await dynamo.close();
      rmSync(folder, { recursive: true });
    },
  };
};
