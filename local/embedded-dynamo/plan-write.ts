import deleteItem from 'dynalite/actions/deleteItem.js';
import putItem from 'dynalite/actions/putItem.js';
import updateItem from 'dynalite/actions/updateItem.js';
import db, { type Refusal } from 'dynalite/db/index.js';
import { type Condition, meets } from './condition.ts';
import { MAX_ITEM_BYTES, itemBytes } from './item-bytes.ts';
import type { ItemChange } from './item-writes.ts';
import type { WriteOperation } from './parse-request.ts';
import { refusal } from './refusal.ts';
import { itemKey } from './row-keys.ts';
import { runAtOnce, tableFinder } from './run-at-once.ts';
import { type StoredTable, type WireItem, indexesOf, keyNames } from './wire-item.ts';

interface UpdateSection {
  type: 'set' | 'remove' | 'add' | 'delete';
  path: (string | number)[];
}

export interface ParsedWrite {
  TableName: string;
  Key?: WireItem;
  Item?: WireItem;
  ReturnValuesOnConditionCheckFailure?: 'ALL_OLD' | 'NONE';
  _condition?: { expression: Condition };
  _updates?: { sections: UpdateSection[] };
}

const ACTIONS = { PutItem: putItem, UpdateItem: updateItem, DeleteItem: deleteItem };

const NO_INDEX = {
  put: (_key: string, _item: WireItem, done: () => void) => {
    done();
  },
  del: (_key: string, done: () => void) => {
    done();
  },
};

const indexOfRemoval = (section: UpdateSection): number => {
  const last = section.path.at(-1);
  return section.type === 'remove' && typeof last === 'number' ? last : -1;
};

/** List elements go last and from the end, as DynamoDB counts positions before the update; dynalite counts them as it goes. */
const inSafeOrder = (sections: UpdateSection[]): UpdateSection[] => [
  ...sections.filter((section) => indexOfRemoval(section) < 0),
  ...sections.filter((section) => indexOfRemoval(section) >= 0).sort((a, b) => indexOfRemoval(b) - indexOfRemoval(a)),
];

/** What keeps the request's key, or an index key in its item, from fitting the table. */
export const keyFault = (table: StoredTable, request: ParsedWrite): Refusal | undefined =>
  (request.Item ? db.validateItem(request.Item, table) : db.validateKey(request.Key ?? {}, table)) ?? undefined;

const checkResult = (table: StoredTable, after: WireItem): void => {
  if (itemBytes(after) > MAX_ITEM_BYTES) {
    throw refusal('ValidationException', 'Item size has exceeded the maximum allowed size');
  }
  for (const index of indexesOf(table)) {
    const empty = keyNames(index.KeySchema).find((name) => after[name]?.S === '' || after[name]?.B === '');
    if (empty !== undefined) {
      throw refusal(
        'ValidationException',
        `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${index.IndexName}, IndexKey: ${empty}`,
      );
    }
  }
};

const checkCondition = (request: ParsedWrite, before: WireItem | undefined): void => {
  if (request._condition && !meets(request._condition.expression, before)) {
    const isShown = request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before !== undefined;
    throw refusal('ConditionalCheckFailedException', 'The conditional request failed', isShown ? { Item: before } : {});
  }
};

/** An item that is written whole has been checked against them already (`keyFault`), and dynalite would work out entries of its own, which nobody keeps. */
const withoutIndexes = ({ GlobalSecondaryIndexes, LocalSecondaryIndexes, ...table }: StoredTable): StoredTable => table;

/** A write worked out and not yet done. */
export interface PlannedWrite {
  change: ItemChange;
  answer: object;
}

/**
 * What a write would make of its item: dynalite's own action, run to its end at once against a store that holds this item alone.
 * @throws a refusal: unfit keys, failed condition, update that does not apply, item too large
 */
export const planWrite = (
  operation: WriteOperation,
  table: StoredTable,
  request: ParsedWrite,
  read: (key: string) => WireItem | undefined,
): PlannedWrite => {
  const fault = keyFault(table, request);
  if (fault) throw fault;
  const key = itemKey(table, request.Item ?? request.Key ?? {});
  const before = read(key);
  checkCondition(request, before);

  let after: WireItem | undefined;
  const itemDb = {
    lock: (_key: string, work: (release: (done: unknown) => unknown) => void) => {
      work((done) => done);
    },
    get: (_key: string, done: (refused: null, item?: WireItem) => void) => {
      done(null, before);
    },
    put: (_key: string, item: WireItem, done: () => void) => {
      after = item;
      done();
    },
    del: NO_INDEX.del,
  };
  const store = {
    options: { maxItemSize: MAX_ITEM_BYTES },
    ...tableFinder(operation === 'UpdateItem' ? table : withoutIndexes(table)),
    getItemDb: () => itemDb,
    getIndexDb: () => NO_INDEX,
  };
  const { _condition, _updates, ...rest } = request;
  const updates = _updates && { _updates: { ..._updates, sections: inSafeOrder(_updates.sections) } };
  const answer = runAtOnce(ACTIONS[operation], store, { ...rest, ...updates });
  if (!answer) throw new Error(`dynalite left ${operation} unfinished`);
  if (after) checkResult(table, after);
  return { change: { table, key, before, after }, answer };
};
