import { indexWrites } from './item-writes.ts';
import type { LevelStore } from './level-store.ts';
import { PREFIX_END, TABLE_PREFIX, indexesPrefix, indexPrefix, itemPrefix } from './row-keys.ts';
import { refusal } from './refusal.ts';
import { type StoredIndex, type StoredTable, type WireItem, keyNames } from './wire-item.ts';

const ARN = 'arn:aws:dynamodb:local:000000000000:table/';
const PAGE_ROWS = 1_000;

export interface Tables {
  /** @throws ResourceNotFoundException */
  get: (name: string) => StoredTable;
  create: (definition: StoredTable & { BillingMode?: string }) => Promise<object>;
  /** Gives a table that exists the indexes of the definition, with an entry for each item that belongs in them: those that it lacks, or has otherwise. */
  renewIndexes: (definition: StoredTable) => Promise<void>;
  remove: (name: string) => Promise<object>;
  names: () => string[];
}

const describeIndex = (index: StoredIndex, table: string): object => ({
  ...index,
  IndexArn: `${ARN}${table}/index/${index.IndexName}`,
  IndexSizeBytes: 0,
  ItemCount: 0,
});

/** What decides of the entries of an index; its description adds to that. */
const shapeOf = ({ AttributeDefinitions }: StoredTable, { IndexName, KeySchema, Projection }: StoredIndex): string => {
  const keys = keyNames(KeySchema).map((name) => [
    name,
    AttributeDefinitions.find(({ AttributeName }) => AttributeName === name)?.AttributeType,
  ]);
  return JSON.stringify([IndexName, keys, Projection.ProjectionType, [...(Projection.NonKeyAttributes ?? [])].sort()]);
};

const activeTable = (definition: StoredTable & { BillingMode?: string }, nowMs: number): StoredTable => {
  const { BillingMode, GlobalSecondaryIndexes, LocalSecondaryIndexes, ...rest } = definition;
  const name = definition.TableName;
  return {
    ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0, NumberOfDecreasesToday: 0 },
    ...rest,
    ...(BillingMode === 'PAY_PER_REQUEST' && { BillingModeSummary: { BillingMode } }),
    ...(GlobalSecondaryIndexes && {
      GlobalSecondaryIndexes: GlobalSecondaryIndexes.map((index) => ({
        ...describeIndex(index, name),
        IndexStatus: 'ACTIVE',
      })),
    }),
    ...(LocalSecondaryIndexes && {
      LocalSecondaryIndexes: LocalSecondaryIndexes.map((index) => describeIndex(index, name)),
    }),
    TableArn: ARN + name,
    CreationDateTime: nowMs / 1000,
    TableStatus: 'ACTIVE',
    TableSizeBytes: 0,
    ItemCount: 0,
  } as StoredTable;
};

const readTables = async (store: LevelStore): Promise<Map<string, StoredTable>> => {
  const tables = new Map<string, StoredTable>();
  for await (const page of store.pages({ gt: TABLE_PREFIX, lt: TABLE_PREFIX + PREFIX_END }, PAGE_ROWS)) {
    for (const [, table] of page) {
      const stored = table as StoredTable;
      tables.set(stored.TableName, stored);
    }
  }
  return tables;
};

/** The tables there are, held in memory: every request asks. A table is ACTIVE when `create` resolves. */
export const openTables = async (store: LevelStore, now: () => number): Promise<Tables> => {
  const tables = await readTables(store);

  const get = (name: string): StoredTable => {
    const table = tables.get(name);
    if (!table) throw refusal('ResourceNotFoundException', 'Requested resource not found');
    return table;
  };

  const pagesOf = (prefix: string) => store.pages({ gt: prefix, lt: prefix + PREFIX_END }, PAGE_ROWS);

  const keep = async (table: StoredTable): Promise<void> => {
    await store.write([{ type: 'put', key: TABLE_PREFIX + table.TableName, value: table }]);
    tables.set(table.TableName, table);
  };

  const removeAll = async (prefix: string): Promise<void> => {
    for await (const page of pagesOf(prefix)) await store.write(page.map(([key]) => ({ type: 'del', key })));
  };

  const fill = async (table: StoredTable, indexes: StoredIndex[]): Promise<void> => {
    for await (const page of pagesOf(itemPrefix(table.TableName))) {
      const entries = page.flatMap(([key, item]) =>
        indexes.flatMap((index) => indexWrites({ table, key, after: item as WireItem }, index)),
      );
      await store.write(entries);
    }
  };

  const rowsOf = async function* (name: string): AsyncGenerator<string> {
    for (const prefix of [itemPrefix(name), indexesPrefix(name)]) {
      for await (const page of pagesOf(prefix)) {
        yield* page.map(([key]) => key);
      }
    }
  };

  return {
    get,
    names: () => [...tables.keys()].sort(),
    create: async (definition) => {
      const name = definition.TableName;
      if (tables.has(name)) throw refusal('ResourceInUseException', `Table already exists: ${name}`);
      const table = activeTable(definition, now());
      await keep(table);
      return { TableDescription: table };
    },
    renewIndexes: async (definition) => {
      const table = get(definition.TableName);
      const shapesIn = (of: StoredTable) =>
        new Map((of.GlobalSecondaryIndexes ?? []).map((index) => [shapeOf(of, index), index]));
      const [held, wanted] = [shapesIn(table), shapesIn(definition)];
      const lacking = [...wanted].filter(([shape]) => !held.has(shape)).map(([, index]) => index);
      const stale = [...held].filter(([shape]) => !wanted.has(shape)).map(([, index]) => index);
      if (lacking.length === 0 && stale.length === 0) return;
      // First: whoever is killed before the end finds an index that is not there, in whatever version, and never one with half of its entries.
      await keep({ ...table, GlobalSecondaryIndexes: [...held.values()].filter((index) => !stale.includes(index)) });
      // Also of those that it lacks: an earlier version knew nothing of their entries, and has deleted none.
      for (const { IndexName } of [...stale, ...lacking]) await removeAll(indexPrefix(table.TableName, IndexName));
      if (lacking.length > 0) await fill(table, lacking);
      const { AttributeDefinitions, GlobalSecondaryIndexes } = activeTable(definition, now());
      const { GlobalSecondaryIndexes: _, ...rest } = table;
      await keep({ ...rest, AttributeDefinitions, ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }) });
    },
    remove: async (name) => {
      const table = get(name);
      const keys = [TABLE_PREFIX + name];
      for await (const key of rowsOf(name)) {
        keys.push(key);
      }
      await store.write(keys.map((key) => ({ type: 'del', key })));
      tables.delete(name);
      return { TableDescription: { ...table, TableStatus: 'DELETING' } };
    },
  };
};
