import type { IndexShape } from '../../shared/runtime/table-shapes.ts';

/**
 * What DynamoDB charges, by the rules of its developer guide ("DynamoDB read and write operations"): reads by 4 KB, half when eventually
 * consistent; writes by 1 KB of the larger of before and after, twice within a transaction. An index is written like a table, outside of it.
 */
const READ_BYTES = 4_096;
const WRITE_BYTES = 1_024;
const EVENTUALLY = 0.5;

/** @param bytes of everything that was looked at, before any filter; of nothing one unit is charged too */
export const readUnits = (bytes: number, isConsistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / READ_BYTES)) * (isConsistent ? 1 : EVENTUALLY);

export const writeUnits = (bytesBefore: number, bytesAfter: number): number =>
  Math.max(1, Math.ceil(Math.max(bytesBefore, bytesAfter) / WRITE_BYTES));

type Row = Readonly<Record<string, unknown>>;

/** The entry of an item in an index; none where it lacks a key of it. */
export const indexEntry = (
  { partitionKey, sortKey, attributes = [] }: IndexShape,
  item: Row | undefined,
): Row | undefined => {
  if (item?.[partitionKey] === undefined || item[sortKey] === undefined) return undefined;
  const held = new Set(['pk', 'sk', partitionKey, sortKey, ...attributes]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => held.has(name)));
};

/** Nothing where the entry stays as it is; two writes where its key moves. */
export const indexWriteUnits = (
  shape: IndexShape,
  before: Row | undefined,
  after: Row | undefined,
  bytesOf: (item: Row) => number,
): number => {
  const [old, next] = [indexEntry(shape, before), indexEntry(shape, after)];
  if (old === undefined && next === undefined) return 0;
  if (old === undefined || next === undefined) return writeUnits(0, bytesOf(old ?? next ?? {}));
  const moves = old[shape.partitionKey] !== next[shape.partitionKey] || old[shape.sortKey] !== next[shape.sortKey];
  if (moves) return writeUnits(0, bytesOf(old)) + writeUnits(0, bytesOf(next));
  return JSON.stringify(old) === JSON.stringify(next) ? 0 : writeUnits(bytesOf(old), bytesOf(next));
};
