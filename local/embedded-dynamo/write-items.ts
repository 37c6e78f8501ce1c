import { itemWrites } from './item-writes.ts';
import { type ParsedWrite, type PlannedWrite, planWrite } from './plan-write.ts';
import { type WriteOperation, parseRequest, parseWrite } from './parse-request.ts';
import { refusal } from './refusal.ts';
import type { Storage } from './storage.ts';
import type { WireItem } from './wire-item.ts';

interface BatchWrite {
  RequestItems: Record<string, { PutRequest?: { Item: WireItem }; DeleteRequest?: { Key: WireItem } }[]>;
}

export const plan = (storage: Storage, operation: WriteOperation, request: ParsedWrite): PlannedWrite => {
  const table = storage.tables.get(request.TableName);
  return planWrite(operation, table, request, storage.itemAt);
};

/** PutItem, UpdateItem, DeleteItem: the item and its index entries in one batch. */
export const writeItem = async (storage: Storage, operation: WriteOperation, request: object): Promise<object> => {
  const parsed = parseWrite<ParsedWrite>(operation, request);
  return storage.turns.take(async () => {
    const { change, answer } = plan(storage, operation, parsed);
    await storage.level.write(itemWrites(change));
    return answer;
  });
};

/** BatchWriteItem. Stricter than DynamoDB in nothing; kinder in that its writes stand or fall together. */
export const writeBatch = async (storage: Storage, request: object): Promise<object> => {
  const { RequestItems } = parseRequest<BatchWrite>('BatchWriteItem', request);
  return storage.turns.take(async () => {
    const seen = new Set<string>();
    const planned = Object.entries(RequestItems).flatMap(([TableName, writes]) =>
      writes.map(({ PutRequest, DeleteRequest }) => {
        const operation = PutRequest ? 'PutItem' : 'DeleteItem';
        const one = plan(storage, operation, { TableName, ...PutRequest, ...DeleteRequest });
        if (seen.has(one.change.key)) {
          throw refusal('ValidationException', 'Provided list of item keys contains duplicates');
        }
        seen.add(one.change.key);
        return one;
      }),
    );
    await storage.level.write(planned.flatMap(({ change }) => itemWrites(change)));
    return { UnprocessedItems: {} };
  });
};
