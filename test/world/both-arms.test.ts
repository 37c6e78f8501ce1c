import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { recordKey } from '../../shared/adapters/dynamo/keys.ts';
import type { Stream } from '../../shared/domain/record.ts';
import { BLINDED_EYES } from './both-arms/blinded-questions.ts';
import type { Ports, Serve } from './both-arms/side.ts';
import { turnOf } from './both-arms/turn-of.ts';
import { turnedTables } from './both-arms/turned-tables.ts';
import { compareBothArms } from './actors/blinded-eyes.ts';
import { type LivedYear, liveYear } from './live-year.ts';
import { worldApi } from './outside/api.ts';
import { PROFILES } from './outside/profiles.ts';
import { storesOf, TABLES } from './outside/worker.ts';
import { openWorldDynamo } from './dynamo/open-world-dynamo.ts';

type Tables = LivedYear['world']['dynamo']['tables'];

let year: LivedYear;
beforeAll(async () => {
  year = await liveYear({ seed: 11, profile: PROFILES.calm, studies: 1, people: 8, days: 40, without: ['outages'] });
}, 60_000);

const cast = () => year.casts[0]!;
const luck = () => year.world.luck('turned');
const rowsOf = (tables = year.world.dynamo.tables): string[] =>
  [...(tables.get(TABLES.records)?.rows.all() ?? [])].map(({ item }) => JSON.stringify(item)).sort();
const turned = () =>
  turnedTables(year.world.dynamo.tables, cast().study.id, turnOf(cast(), luck()), year.world.time.now());
const storesIn = (tables: Tables) => {
  const clock = { now: year.world.time.now };
  const { documents } = openWorldDynamo({ tables: TABLES, kept: tables, now: clock.now });
  return storesOf({ documents, clock, sleep: async () => undefined, random: () => 0.5 });
};
const rosterOf = async <Of extends Stream>(tables: Tables, stream: Of) =>
  (await storesIn(tables).records.roster(cast().study.id, stream, undefined, 100)).rows;

/** The API with something of its own done to each answer. */
const leaking =
  (leak: (response: Response, path: string, ports: Ports) => Promise<Response>): Serve =>
  (ports) => {
    const api = worldApi(ports);
    return { request: async (path, init) => leak(await api.request(path, init), path, ports) };
  };

const PERSON = /\/participants\/(P-\d+)$/;
const checkInsOf = async (path: string, { records }: Ports) => {
  const [, id = ''] = PERSON.exec(path) ?? [];
  return records.readCheckIns(cast().study.id, id);
};
const remade = async (response: Response, change: (body: never) => unknown): Promise<Response> => {
  const body = (await response.json()) as never;
  return new Response(JSON.stringify(change(body)), { status: response.status, headers: response.headers });
};

const LEAKS: Record<string, Serve> = {
  'a field of the check-ins record in an answer': leaking(async (response, path, ports) => {
    const checkIns = await checkInsOf(path, ports);
    if (response.status !== 200 || !checkIns) return response;
    return remade(response, (body: object) => ({ ...body, supported: checkIns.mentor !== undefined }));
  }),
  'an ETag over both records': leaking(async (response, path, ports) => {
    const checkIns = await checkInsOf(path, ports);
    if (response.headers.has('etag')) response.headers.set('etag', `"${String(checkIns?.version)}"`);
    return response;
  }),
  'a list in the order of the check-ins': leaking(async (response, path, { records }) => {
    if (response.status !== 200 || !path.endsWith('/participants')) return response;
    const rows = (await records.roster(cast().study.id, 'checkIns', undefined, 100)).rows;
    const isSupported = (id: string): number => (rows.find((row) => row.participant === id)?.mentor ? 0 : 1);
    return remade(response, (body: { items: { id: string }[] }) => ({
      ...body,
      items: body.items.toSorted((one, other) => isSupported(one.id) - isSupported(other.id)),
    }));
  }),
  'a line of the log that knows who has a mentor': leaking(async (response, path, ports) => {
    const checkIns = await checkInsOf(path, ports);
    if (checkIns?.mentor !== undefined) ports.log.info('looked', { study: checkIns.study });
    return response;
  }),
  'a failure where somebody is supported': leaking(async (response, path, ports) => {
    if ((await checkInsOf(path, ports))?.mentor !== undefined) throw new Error('a defect');
    return response;
  }),
};

describe('with the arms turned', () => {
  it('everyone has the check-ins of somebody else, of the other arm and under another mentor', async () => {
    const [before, after] = [
      await rosterOf(year.world.dynamo.tables, 'checkIns'),
      await rosterOf(turned(), 'checkIns'),
    ];
    const turn = turnOf(cast(), luck());
    expect(after).toHaveLength(before.length);
    for (const { participant, arm, mentor } of before) {
      const there = after.find((row) => row.participant === turn.get(participant));
      expect([there?.participant === participant, there?.arm, there?.mentor]).toEqual([
        false,
        arm,
        mentor && turn.get(mentor),
      ]);
    }
    const changed = before.filter(({ participant, arm }) => {
      const now = after.find((row) => row.participant === participant);
      return now?.arm !== arm;
    });
    expect(changed.length).toBeGreaterThanOrEqual(before.length / 2);
  });

  it('the interviews stay as they are, and so does what the world itself goes on with', async () => {
    const before = rowsOf();
    const tables = turned();
    expect(await rosterOf(tables, 'interviews')).toEqual(await rosterOf(year.world.dynamo.tables, 'interviews'));
    const after = rowsOf(tables);
    expect(after).toHaveLength(before.length);
    const moved = before.filter((row) => !after.includes(row));
    expect(moved.length).toBeGreaterThan(cast().people.length);
    for (const row of moved) expect(row).toMatch(/checkIns|CHECKINS|#CASELOAD/);
    expect(rowsOf()).toEqual(before);
  });

  it('nothing of it reaches whoever may know no arm', async () => {
    expect([...BLINDED_EYES].sort()).toEqual([
      'assessor',
      'operator',
      'principalInvestigator',
      'statistician',
      'stranger',
    ]);
    expect(await compareBothArms(year.world, cast(), luck())).toEqual([]);
  });

  it('nor does it while newer code has written to the check-ins of whoever is supported', async () => {
    const { dynamo, luck: drawn } = year.world;
    const write = (participant: string, UpdateExpression: string, values?: object): void => {
      const Key = recordKey({ study: cast().study.id, participant, stream: 'checkIns' });
      dynamo.perform(new UpdateCommand({ TableName: TABLES.records, Key, UpdateExpression, ...values }));
    };
    const supported = cast().people.filter(({ mentor }) => mentor !== undefined);
    for (const { id } of supported)
      write(id, 'SET steps.newer = :newer', { ExpressionAttributeValues: { ':newer': { state: 'unheard of' } } });
    const found = await compareBothArms(year.world, cast(), drawn('newer code'));
    for (const { id } of supported) write(id, 'REMOVE steps.newer');
    expect(found).toEqual([]);
  });

  it.each(Object.entries(LEAKS))('%s is found (I9)', async (_, serve) => {
    const found = await compareBothArms(year.world, cast(), luck(), serve);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ check }) => check))).toEqual(new Set(['I9']));
    expect(found[0]?.what).toMatch(/^participants?\.(read|list) tells \w+ of the arms: GET \/api/);
  });
});

it('leaves the years that are lived as they are', async () => {
  const live = async (without: readonly 'blindedEyes'[]) =>
    (await liveYear({ seed: 326, profile: PROFILES.storm, studies: 2, people: 3, days: 14, without })).world;
  const [watched, alone] = [await live([]), await live(['blindedEyes'])];
  expect(watched.violations.filter(({ check }) => check === 'I9')).toEqual([]);
  expect(watched.trace.hash()).toBe(alone.trace.hash());
}, 60_000);
