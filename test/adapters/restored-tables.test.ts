import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { noticeBeforeTick } from '../../functions/sweep-due/notice-before-tick.ts';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { restoreWatch } from '../../shared/adapters/restore-watch.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { sendsNothing, type StudyBook } from '../../shared/ports/study-book.ts';
import { aStudy, builtIn } from '../support/a-study.ts';
import { noPatience, openTables, TABLES } from '../support/dynamo-store.ts';

const START = Date.parse('2026-03-06T09:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const LAST = START + 2 * HOUR_MS;
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
      noticeBeforeTick({
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
    expect((await house.book.lastTick())?.rolledBack).toEqual({ to: START, lastTick: LAST });
    await house.tick();
    const study = await house.book.studyNow('ips-ma');
    expect(study?.restore).toEqual({
      to: '2026-03-06T09:00:00Z',
      lastTick: '2026-03-06T11:00:00Z',
      found: '2026-03-06T11:10:00Z',
    });
    expect(study && sendsNothing(study)).toBe(true);
    expect(house.told).toEqual(['tablesRestored']);
    expect(house.counted).toEqual(['tablesRestored']);
    expect((await house.book.lastTick())?.rolledBack).toBeUndefined();
  });

  it('all of them, to before anything was known', async () => {
    for (const table of RESTORABLE) await house.empty(table);
    expect((await house.book.lastTick())?.rolledBack).toEqual({ lastTick: LAST });
    await house.tick();
    expect((await house.book.studyNow('ips-ma'))?.restore?.to).toBeUndefined();
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

  it('and where a study cannot be told, whoever sends finds it until it is, and the others go on once they are released', async () => {
    await house.restore('records', START);
    const told = { ...aStudy(), id: 'told' };
    await house.book.saveStudy(told, undefined);
    await house.book.publish('told', builtIn('ips-ma'), 'test', '2026-03-06T09:00:00Z');
    const { saveStudy } = house.book;
    const dying: StudyBook = {
      ...house.book,
      saveStudy: async (study, ...rest) => {
        if (study.id === 'ips-ma') throw new Error('killed');
        return saveStudy(study, ...rest);
      },
    };
    await house.tick(dying);
    expect((await house.book.lastTick())?.rolledBack).toEqual({ to: START, lastTick: LAST });
    const known = await house.book.studyNow('told');
    if (known?.restore === undefined) throw new Error('not told');
    const released = { at: '2026-03-06T11:20:00Z', by: 'coordinator-1' };
    const restore = { ...known.restore, released };
    await house.book.saveStudy({ ...known, revision: known.revision + 1, restore }, known.revision);
    house.wait(MINUTE_MS);
    await house.tick(dying);
    const sender = restoreWatch(house.book, house.clock);
    const sends = async (id: string) => {
      const study = await sender.study(id);
      return study !== undefined && !sendsNothing(study);
    };
    expect([await sends('ips-ma'), await sends('told')]).toEqual([false, true]);
  });

  it('to whoever sends also at the minute in which a tick has found it', async () => {
    const sender = restoreWatch(house.book, house.clock);
    await house.restore('records', START);
    house.wait(MINUTE_MS);
    expect((await sender.study('ips-ma'))?.restore).toBeDefined();
    house.wait(20_000);
    await house.tick();
    for (let seconds = 0; seconds < 150; seconds += 10) {
      house.wait(10_000);
      const study = await sender.study('ips-ma');
      expect(study && sendsNothing(study)).toBe(true);
    }
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
