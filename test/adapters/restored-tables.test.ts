import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { noticeOutage } from '../../functions/sweep-due/notice-outage.ts';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { restoreWatch } from '../../shared/adapters/restore-watch.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { sendsNothing } from '../../shared/ports/study-book.ts';
import { aStudy, builtIn } from '../support/a-study.ts';
import { noPatience, openTables, TABLES } from '../support/dynamo-store.ts';

const START = Date.parse('2026-03-06T09:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const RESTORABLE = ['records', 'contacts', 'studies'] as const;

const aBook = async () => {
  const tables = await openTables();
  let now = START;
  const clock = { now: () => now };
  const { documents } = tables;
  const book = dynamoStudyBook({ documents, tables: TABLES, shards: 1, clock, patience: noPatience() });
  await book.saveStudy(aStudy(), undefined);
  await book.publish('ips-ma', builtIn('ips-ma'), 'test', '2026-03-06T09:00:00Z');
  const key = { pk: 'TICKS', sk: 'LAST' };
  const told: string[] = [];
  const counted: string[] = [];
  return {
    ...tables,
    book,
    clock,
    told,
    counted,
    wait: (milliseconds: number) => (now += milliseconds),
    /** As a restore leaves the table: it knows of no tick since. */
    restore: (table: keyof typeof TABLES, to: number) =>
      documents.send(new PutCommand({ TableName: TABLES[table], Item: { ...key, at: isoInstant(to) } })),
    empty: (table: keyof typeof TABLES) => documents.send(new DeleteCommand({ TableName: TABLES[table], Key: key })),
    tick: (studies = book) =>
      noticeOutage({
        studies,
        clock,
        log: { info: () => undefined, warn: () => undefined, error: (code) => told.push(code) },
        meter: { count: (name) => counted.push(name) },
      }),
  };
};

let house: Awaited<ReturnType<typeof aBook>>;
beforeEach(async () => {
  house = await aBook();
  await house.tick();
  house.wait(2 * HOUR_MS);
  await house.book.saveTick(house.clock.now());
  house.wait(10 * MINUTE_MS);
});
afterEach(() => house.close());

describe('a table that was restored gives itself away', () => {
  it.each(RESTORABLE)('%s alone, and the study sends nothing from the next tick on', async (table) => {
    await house.restore(table, START);
    expect((await house.book.lastTick())?.rolledBack).toEqual({ to: START });
    await house.tick();
    const study = await house.book.studyNow('ips-ma');
    expect(study?.restore).toEqual({ to: '2026-03-06T09:00:00Z', found: '2026-03-06T11:10:00Z' });
    expect(study && sendsNothing(study)).toBe(true);
    expect(house.told).toEqual(['tablesRestored']);
    expect(house.counted).toEqual(['tablesRestored']);
    expect((await house.book.lastTick())?.rolledBack).toBeUndefined();
  });

  it('all of them, to before anything was known', async () => {
    for (const table of RESTORABLE) await house.empty(table);
    expect((await house.book.lastTick())?.rolledBack).toEqual({});
    await house.tick();
    expect((await house.book.studyNow('ips-ma'))?.restore).toEqual({ found: '2026-03-06T11:10:00Z' });
  });

  it('to whoever sends, before any tick has found it', async () => {
    const sender = restoreWatch(house.book, house.clock);
    expect((await sender.study('ips-ma'))?.restore).toBeUndefined();
    await house.restore('records', START);
    house.wait(MINUTE_MS);
    const study = await sender.study('ips-ma');
    expect(study && sendsNothing(study)).toBe(true);
    expect((await house.book.study('ips-ma'))?.restore).toBeUndefined();
  });

  it('and where the study cannot be told, no tick goes on', async () => {
    await house.restore('records', START);
    const dying = { ...house.book, saveStudy: () => Promise.reject(new Error('killed')) };
    await expect(house.tick(dying)).rejects.toThrow('killed');
    expect((await house.book.lastTick())?.rolledBack).toEqual({ to: START });
  });
});

describe('no table was restored', () => {
  it('where two ticks wrote one after the other', async () => {
    await house.restore('records', START + 2 * HOUR_MS - 2 * MINUTE_MS);
    expect((await house.book.lastTick())?.rolledBack).toBeUndefined();
  });

  it('where the tables are newer than the list that no restore touches', async () => {
    await house.restore('erasures', START);
    expect((await house.book.lastTick())?.rolledBack).toBeUndefined();
    await house.empty('erasures');
    expect((await house.book.lastTick())?.rolledBack).toBeUndefined();
    expect(await house.book.lastTick()).toEqual({ at: START + 2 * HOUR_MS });
  });
});
