import db from 'dynalite/db/index.js';
import { type Condition, meets } from './condition.ts';
import { keySpan } from './key-span.ts';
import { parseRequest } from './parse-request.ts';
import type { Storage } from './storage.ts';
import { type StoredIndex, type StoredTable, type WireItem, keyNames, pick } from './wire-item.ts';

/** One page of an answer, as DynamoDB cuts it. */
const MAX_PAGE_BYTES = 1024 * 1024;
/** Rows fetched at a time: more than the usual page of a program, little enough to throw away. */
const ROWS_PER_FETCH = 100;

export interface ParsedRange {
  TableName: string;
  IndexName?: string;
  Limit?: number;
  Select?: string;
  ExclusiveStartKey?: WireItem;
  ScanIndexForward?: boolean;
  ConsistentRead?: boolean;
  ReturnConsumedCapacity?: string;
  AttributesToGet?: string[];
  QueryFilter?: object;
  ScanFilter?: object;
  ConditionalOperator?: string;
  _filter?: { expression: Condition };
  _projection?: { paths: (string | number)[][] };
}

interface Page {
  items: WireItem[];
  isCut: boolean;
}

const fetchPage = async (
  storage: Storage,
  table: StoredTable,
  span: ReturnType<typeof keySpan>,
  limit = Infinity,
): Promise<Page> => {
  const rangeName = table.KeySchema[1]?.AttributeName;
  const items: WireItem[] = [];
  let bytes = 0;
  for await (const rows of storage.level.pages(span.bounds, Math.min(limit, ROWS_PER_FETCH))) {
    for (const [, value] of rows) {
      const item = value as WireItem;
      items.push(item);
      bytes += db.itemSize(item, true, true, rangeName);
      if (items.length >= limit || bytes >= MAX_PAGE_BYTES) return { items, isCut: true };
    }
  }
  return { items, isCut: false };
};

const passes = (request: ParsedRange, item: WireItem): boolean => {
  const legacyFilter = request.QueryFilter ?? request.ScanFilter;
  if (legacyFilter) return db.matchesFilter(item, legacyFilter, request.ConditionalOperator);
  return !request._filter || meets(request._filter.expression, item);
};

/** Only a local index lets a query ask for what it does not hold. */
const isFetchedWhole = (request: ParsedRange, index: StoredIndex | undefined): boolean =>
  request.Select === 'ALL_ATTRIBUTES' && index !== undefined && index.Projection.ProjectionType !== 'ALL';

const capacityOf = (request: ParsedRange, items: WireItem[]): object | undefined => {
  if (request.ReturnConsumedCapacity !== 'TOTAL' && request.ReturnConsumedCapacity !== 'INDEXES') return undefined;
  const units = items.reduce((sum, item) => sum + db.capacityUnits(item, true, request.ConsistentRead), 0);
  return { TableName: request.TableName, CapacityUnits: units };
};

/** Query and Scan: one page, at most `Limit` rows or 1 MB looked at before any filter. */
export const readRange = async (storage: Storage, operation: 'Query' | 'Scan', request: object): Promise<object> => {
  const parsed = parseRequest<ParsedRange>(operation, request);
  const table = storage.tables.get(parsed.TableName);
  const span = keySpan(operation, table, parsed);
  const { items: looked, isCut } = await fetchPage(storage, table, span, parsed.Limit);
  const whole = isFetchedWhole(parsed, span.index)
    ? looked.map((item) => storage.item(table, pick(item, keyNames(table.KeySchema))) ?? item)
    : looked;
  const kept = whole.filter((item) => passes(parsed, item));
  const paths = parsed._projection?.paths ?? parsed.AttributesToGet;
  const last = looked.at(-1);
  const startNames = [...keyNames(table.KeySchema), ...keyNames(span.index?.KeySchema ?? [])];
  const capacity = capacityOf(parsed, looked);
  return {
    ...(parsed.Select !== 'COUNT' && { Items: paths ? kept.map((item) => db.mapPaths(paths, item)) : kept }),
    Count: kept.length,
    ScannedCount: looked.length,
    ...(isCut && last && { LastEvaluatedKey: pick(last, startNames) }),
    ...(capacity && { ConsumedCapacity: capacity }),
  };
};
