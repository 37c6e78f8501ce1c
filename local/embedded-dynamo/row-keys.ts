import db from 'dynalite/db/index.js';
import { type StoredIndex, type StoredTable, type WireItem, keyNames } from './wire-item.ts';

/** Table and index names have no tilde, so no name is the beginning of another's rows. */
export const TABLE_PREFIX = 'table~';
export const TOKEN_PREFIX = 'token~';
/** Above everything that can follow a prefix. */
export const PREFIX_END = '\x7f';

export const itemPrefix = (table: string): string => `item~${table}~`;
/** Of all its indexes, also of those that it has no more. */
export const indexesPrefix = (table: string): string => `index~${table}~`;
export const indexPrefix = (table: string, index: string): string => `${indexesPrefix(table)}${index}~`;

export const itemKey = (table: StoredTable, item: WireItem): string =>
  itemPrefix(table.TableName) + db.createKey(item, table);

/**
 * Ends in the whole key of the item. dynalite's own index keys end in six digits of its hash, so that of ten thousand participants due at one instant
 * some would share an entry and the index would forget them.
 * @param key of the item, where it is known
 */
export const indexKey = (table: StoredTable, index: StoredIndex, item: WireItem, key = itemKey(table, item)): string =>
  indexPrefix(table.TableName, index.IndexName) +
  db.createKey(item, table, index.KeySchema) +
  key.slice(itemPrefix(table.TableName).length);

export const isInIndex = (index: StoredIndex, item: WireItem): boolean =>
  keyNames(index.KeySchema).every((name) => item[name] !== undefined);
