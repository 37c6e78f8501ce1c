import { indexWrites, itemWrites } from '../../../local/embedded-dynamo/item-writes.ts';
import { type LevelStore, openLevelStore } from '../../../local/embedded-dynamo/level-store.ts';
import { indexesPrefix, itemKey, PREFIX_END } from '../../../local/embedded-dynamo/row-keys.ts';
import { openTables } from '../../../local/embedded-dynamo/tables.ts';
import { indexesOf, type StoredTable, type WireItem } from '../../../local/embedded-dynamo/wire-item.ts';
import { TABLE, TABLE_DEFINITION } from '../../support/embedded-table.ts';

const NOW = (): number => 0;
const WANTED = TABLE_DEFINITION as StoredTable;
const [DUE, NOTED] = WANTED.GlobalSecondaryIndexes ?? [];
/** One index is lacking, one has nothing but its keys, one is as it is wanted. */
const EARLIER = {
  ...WANTED,
  GlobalSecondaryIndexes: [DUE, { ...NOTED, Projection: { ProjectionType: 'KEYS_ONLY' } }],
} as StoredTable;

const ITEMS = Array.from({ length: 3 }, (_, n): WireItem => ({
  pk: { S: `P-${String(n)}` },
  sk: { S: '1' },
  dueShard: { S: '0' },
  nextDueAt: { S: '2026' },
  kind: { S: 'call' },
  points: { N: '1' },
  note: { S: `note ${String(n)}` },
}));
const keyOf = (item: WireItem): string => itemKey(WANTED, item);

const entriesIn = async (store: LevelStore): Promise<[key: string, value: unknown][]> => {
  const prefix = indexesPrefix(TABLE);
  const entries: [string, unknown][] = [];
  for await (const page of store.pages({ gt: prefix, lt: prefix + PREFIX_END }, 100)) entries.push(...page);
  return entries;
};
const wantedEntries = (): [string, unknown][] =>
  ITEMS.flatMap((item) =>
    indexesOf(WANTED).flatMap((index) => indexWrites({ table: WANTED, key: keyOf(item), after: item }, index)),
  )
    .map((write): [string, unknown] => [write.key, write.type === 'put' ? write.value : undefined])
    .sort(([one], [other]) => (one < other ? -1 : 1));

const earlierFolder = async (): Promise<LevelStore> => {
  const store = await openLevelStore();
  const tables = await openTables(store, NOW);
  await tables.create(EARLIER);
  for (const item of ITEMS) await store.write(itemWrites({ table: EARLIER, key: keyOf(item), after: item }));
  return store;
};

/** Killed at its nth write, which does not arrive. */
const dyingAt = (store: LevelStore, nth: number): LevelStore => {
  let writes = 0;
  return {
    ...store,
    write: async (batch) => {
      writes += 1;
      if (writes === nth) throw new Error('killed');
      await store.write(batch);
    },
  };
};

describe('indexes that an earlier version had otherwise', () => {
  it('are whole or not there, whenever the process that makes them anew is killed, and whole after the next start', async () => {
    let kills = 0;
    for (let nth = 1; ; nth += 1) {
      const store = await earlierFolder();
      const dying = await openTables(dyingAt(store, nth), NOW);
      const isKilled = await dying.renewIndexes(WANTED).then(
        () => false,
        () => true,
      );
      const { get } = await openTables(store, NOW);
      const shown = indexesOf(get(TABLE)).map(({ IndexName }) => IndexName);
      const entries = await entriesIn(store);
      for (const name of shown) {
        const own = entries.filter(([key]) => key.startsWith(`${indexesPrefix(TABLE)}${name}~`));
        expect({ nth, name, entries: own.length }).toEqual({ nth, name, entries: ITEMS.length });
      }
      await (await openTables(store, NOW)).renewIndexes(WANTED);
      expect(await entriesIn(store)).toEqual(wantedEntries());
      await store.close();
      if (!isKilled) break;
      kills += 1;
    }
    // What they were, their old entries, those of one that was not there, their new ones, what they are.
    expect(kills).toBeGreaterThanOrEqual(4);
  });

  it('stay as they are where nothing of them changed', async () => {
    const store = await earlierFolder();
    const tables = await openTables(store, NOW);
    await tables.renewIndexes(WANTED);
    await (await openTables(dyingAt(store, 1), NOW)).renewIndexes(WANTED);
    expect(await entriesIn(store)).toEqual(wantedEntries());
    await store.close();
  });

  it('go with their table, also those that it has no more', async () => {
    const store = await earlierFolder();
    const tables = await openTables(store, NOW);
    await tables.create({ ...WANTED, TableName: 'other' });
    await store.write([{ type: 'put', key: `${indexesPrefix(TABLE)}ranked~left`, value: {} }]);
    await tables.remove(TABLE);
    expect(await entriesIn(store)).toEqual([]);
    await store.close();
  });
});
