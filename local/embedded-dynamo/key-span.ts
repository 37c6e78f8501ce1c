import { EventEmitter } from 'node:events';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import type { KeyRange } from './level-store.ts';
import type { ParsedRange } from './read-range.ts';
import { runAtOnce, tableFinder } from './run-at-once.ts';
import { PREFIX_END, indexKey, indexPrefix, itemKey, itemPrefix } from './row-keys.ts';
import { type StoredIndex, type StoredTable, indexesOf } from './wire-item.ts';

const ACTIONS = { Query: query, Scan: scan };

/** dynalite's action checks the request against the table and works out the bounds; it is then left waiting for rows that never come. */
const boundsOf = (operation: 'Query' | 'Scan', table: StoredTable, request: ParsedRange): KeyRange => {
  let bounds: KeyRange | undefined;
  const rows = {
    createValueStream: (asked: KeyRange) => {
      bounds = asked;
      return new EventEmitter();
    },
  };
  runAtOnce(ACTIONS[operation], { ...tableFinder(table), getItemDb: () => rows, getIndexDb: () => rows }, request);
  if (!bounds) throw new Error(`dynalite gave no bounds for ${operation}`);
  return bounds;
};

const below = (prefix: string, { gt, gte, lt, lte, reverse }: KeyRange): KeyRange => ({
  ...(gt === undefined ? { gte: prefix + (gte ?? '') } : { gt: prefix + gt }),
  ...(lte === undefined ? { lt: prefix + (lt ?? PREFIX_END) } : { lte: prefix + lte }),
  ...(reverse && { reverse }),
});

/** Our own start key, as our index keys differ from dynalite's. */
const from = (start: string, { gt: _gt, gte, lt, lte, reverse }: KeyRange): KeyRange =>
  reverse ? { gte: gte ?? _gt, lt: start, reverse } : { gt: start, ...(lte === undefined ? { lt } : { lte }) };

export interface KeySpan {
  index?: StoredIndex;
  bounds: KeyRange;
}

/** The rows that a query or scan walks over. @throws a refusal */
export const keySpan = (operation: 'Query' | 'Scan', table: StoredTable, request: ParsedRange): KeySpan => {
  const index = indexesOf(table).find(({ IndexName }) => IndexName === request.IndexName);
  const bounds = boundsOf(operation, table, request);
  const prefix = index ? indexPrefix(table.TableName, index.IndexName) : itemPrefix(table.TableName);
  const whole = below(prefix, bounds);
  const start = request.ExclusiveStartKey;
  if (!start) return { index, bounds: whole };
  return { index, bounds: from(index ? indexKey(table, index, start) : itemKey(table, start), whole) };
};
