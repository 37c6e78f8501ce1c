import type { Hono } from 'hono';
import { zoneOf } from '../../shared/domain/zone.ts';
import type { TokenKey } from '../keys/token-key.ts';
import type { Stores } from '../stores.ts';
import { DEMO_STAFF, DEMO_STUDY } from './demo-study.ts';
import { madeUpHours } from './made-up-diary.ts';
import { madeUpPeople } from './made-up-people.ts';
import { writePeople } from './write-people.ts';

/** Any number; another one makes other people. */
const SEED = 326;
const CONFLICT = 409;

export interface DemoPorts {
  stores: Stores;
  api: Hono;
  tokenKey: TokenKey;
  /** ISO instant. */
  registeredAt: string;
  onProgress: (text: string) => void;
}

const asOperator = async ({ api, tokenKey }: DemoPorts) => {
  const token = await tokenKey.sign({ user: 'made-up', operator: true });
  return async (method: 'POST' | 'PUT', path: string, body: unknown): Promise<void> => {
    const { ok, status } = await api.request(path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!ok && status !== CONFLICT) throw new Error(`the made-up study: ${method} ${path} answered ${String(status)}`);
  };
};

/** The study, its staff and its people. What an earlier start wrote before it was killed is left as it is. */
export const seedDemo = async (ports: DemoPorts): Promise<void> => {
  const { stores, registeredAt, onProgress } = ports;
  const ask = await asOperator(ports);
  await ask('POST', '/api/studies', DEMO_STUDY);
  for (const [user, body] of DEMO_STAFF) await ask('PUT', `/api/studies/${DEMO_STUDY.id}/staff/${user}`, body);
  const study = await stores.studies.study(DEMO_STUDY.id);
  if (study === undefined) throw new Error('the made-up study is not there');
  const now = Date.parse(registeredAt);
  const plan = await stores.studies.plan(study.id, study.protocolVersion);
  const { day } = zoneOf(study.zone).toLocal(now);
  await stores.records.saveSlots(madeUpHours(day));
  const people = madeUpPeople(SEED, day, plan);
  await writePeople(people, {
    stores,
    study,
    registeredAt: now,
    onWritten: (written) => {
      onProgress(`${String(written)} of ${String(people.length)} made-up participants written`);
    },
  });
};
