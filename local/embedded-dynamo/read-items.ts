import getItem from 'dynalite/actions/getItem.js';
import { itemBytes } from './item-bytes.ts';
import { parseRequest } from './parse-request.ts';
import { refusal } from './refusal.ts';
import { runAtOnce, tableFinder } from './run-at-once.ts';
import type { Storage } from './storage.ts';
import { checkTransactionSize } from './transact-write.ts';
import type { WireItem } from './wire-item.ts';

const MAX_BATCH_BYTES = 16 * 1024 * 1024;

interface ParsedGet {
  TableName: string;
  Key: WireItem;
}

interface KeysAndAttributes extends Record<string, unknown> {
  Keys: WireItem[];
}

export interface TransactGetRequest {
  TransactItems?: { Get?: object }[];
}

/** dynalite's own action against the one item that is asked for. */
const readParsed = (storage: Storage, request: ParsedGet): { Item?: WireItem } => {
  const table = storage.tables.get(request.TableName);
  const itemDb = {
    get: (_key: string, done: (refused: null, item?: WireItem) => void) => {
      done(null, storage.item(table, request.Key));
    },
  };
  return runAtOnce(getItem, { ...tableFinder(table), getItemDb: () => itemDb }, request) ?? {};
};

export const readItem = (storage: Storage, request: object): object =>
  readParsed(storage, parseRequest<ParsedGet>('GetItem', request));

/** BatchGetItem, in the order of the keys (DynamoDB promises none). Beyond 16 MB the keys come back unprocessed. */
export const readBatch = (storage: Storage, request: object): object => {
  const { RequestItems } = parseRequest<{ RequestItems: Record<string, KeysAndAttributes> }>('BatchGetItem', request);
  const answer = { Responses: {} as Record<string, WireItem[]>, UnprocessedKeys: {} as typeof RequestItems };
  let bytes = 0;
  for (const [TableName, asked] of Object.entries(RequestItems)) {
    const { Keys, ...options } = asked;
    const found: WireItem[] = [];
    const left: WireItem[] = [];
    for (const Key of Keys) {
      const { Item } = bytes > MAX_BATCH_BYTES ? {} : readParsed(storage, { ...options, TableName, Key });
      bytes += Item ? itemBytes(Item) : 0;
      if (bytes > MAX_BATCH_BYTES) {
        left.push(Key);
      } else if (Item) {
        found.push(Item);
      }
    }
    answer.Responses[TableName] = found;
    if (left.length > 0) {
      answer.UnprocessedKeys[TableName] = { ...options, Keys: left };
    }
  }
  return answer;
};

/** TransactGetItems: all as of one moment. */
export const transactGet = async (storage: Storage, { TransactItems = [] }: TransactGetRequest): Promise<object> => {
  checkTransactionSize(TransactItems.length);
  const gets = TransactItems.map(({ Get }) => {
    if (!Get) throw refusal('ValidationException', 'TransactItems can only contain Get');
    return parseRequest<ParsedGet>('GetItem', Get);
  });
  return storage.turns.take(() => ({
    Responses: gets.map((get) => {
      const { Item } = readParsed(storage, get);
      return Item ? { Item } : {};
    }),
  }));
};
