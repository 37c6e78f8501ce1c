import type { Table } from '../../test/world/dynamo/table.ts';
import { itemBytes } from '../../test/world/dynamo/values.ts';

/** DynamoDB adds this to each item and to each entry of an index when it bills storage. */
const OVERHEAD_BYTES = 100;
const OF_PEOPLE = /^S#[^#]+#P#/;
const RECORDS = new Set(['INTERVIEWS', 'CHECKINS']);

/** What the tables keep of `people`, on average of one: items, bytes with the indexes, and bytes of the two records alone. */
export const keptBytes = (tables: Map<string, Table>, people: number) => {
  const sum = { items: 0, bytes: 0, recordBytes: 0 };
  for (const table of tables.values()) {
    for (const { rows } of [table, ...table.indexes])
      for (const { pk, sk, item } of rows.all()) {
        sum.bytes += itemBytes(item) + OVERHEAD_BYTES;
        if (rows === table.rows) sum.items += 1;
        if (rows === table.rows && OF_PEOPLE.test(pk) && RECORDS.has(sk))
          sum.recordBytes += itemBytes(item) + OVERHEAD_BYTES;
      }
  }
  const each = (value: number): number => Math.round(value / people);
  return { items: each(sum.items), bytes: each(sum.bytes), recordBytes: each(sum.recordBytes) };
};
