import type { Write } from './level-store.ts';
import { indexKey, isInIndex } from './row-keys.ts';
import { type StoredIndex, type StoredTable, type WireItem, indexesOf, keyNames, pick } from './wire-item.ts';

/** One item before and after a write; absent where it is not there. */
export interface ItemChange {
  table: StoredTable;
  /** As `itemKey`: each is a hash, and a write asks for it several times. */
  key: string;
  before?: WireItem;
  after?: WireItem;
}

const projected = (table: StoredTable, index: StoredIndex, item: WireItem): WireItem =>
  index.Projection.ProjectionType === 'ALL'
    ? item
    : pick(item, [
        ...keyNames(table.KeySchema),
        ...keyNames(index.KeySchema),
        ...(index.Projection.NonKeyAttributes ?? []),
      ]);

/** As they are written. Maps that dynalite made anew have no prototype, so that no comparison of objects finds them equal to others. */
const isSame = (one: WireItem, other: WireItem): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What one index writes for it: nothing where its entry stays as it is. */
export const indexWrites = ({ table, key, before, after }: ItemChange, index: StoredIndex): Write[] => {
  const oldKey = before && isInIndex(index, before) ? indexKey(table, index, before, key) : undefined;
  const newKey = after && isInIndex(index, after) ? indexKey(table, index, after, key) : undefined;
  const writes: Write[] = [];
  if (oldKey !== undefined && oldKey !== newKey) {
    writes.push({ type: 'del', key: oldKey });
  }
  if (after && newKey !== undefined) {
    const entry = projected(table, index, after);
    const isUnchanged = before && oldKey === newKey && isSame(projected(table, index, before), entry);
    if (!isUnchanged) writes.push({ type: 'put', key: newKey, value: entry });
  }
  return writes;
};

/** Everything that one changed item writes: itself and its entries in every index. */
export const itemWrites = (change: ItemChange): Write[] => {
  const { table, key, before, after } = change;
  if (after) {
    const item: Write = { type: 'put', key, value: after };
    return [item, ...indexesOf(table).flatMap((index) => indexWrites(change, index))];
  }
  return before ? [{ type: 'del', key }, ...indexesOf(table).flatMap((index) => indexWrites(change, index))] : [];
};
