import { parseRequest } from './parse-request.ts';
import { readBatch, readItem, transactGet } from './read-items.ts';
import { readRange } from './read-range.ts';
import { refusal } from './refusal.ts';
import type { Storage } from './storage.ts';
import { transactWrite } from './transact-write.ts';
import type { StoredTable } from './wire-item.ts';
import { writeBatch, writeItem } from './write-items.ts';

/** One request in the words of the wire. Takes the request over. Rejects with a refusal. */
export type Perform = (operation: string, request: object) => Promise<object>;

const tableName = (operation: 'DescribeTable' | 'DeleteTable', request: object): string =>
  parseRequest<{ TableName: string }>(operation, request).TableName;

const listTables = (storage: Storage, request: object): object => {
  const { Limit, ExclusiveStartTableName: start } = parseRequest<{ Limit?: number; ExclusiveStartTableName?: string }>(
    'ListTables',
    request,
  );
  const left = storage.tables.names().filter((name) => start === undefined || name > start);
  const names = left.slice(0, Limit ?? 100);
  return { TableNames: names, ...(names.length < left.length && { LastEvaluatedTableName: names.at(-1) }) };
};

export const operationsOn =
  (storage: Storage): Perform =>
  async (operation, request) => {
    const { tables, turns } = storage;
    switch (operation) {
      case 'GetItem':
        return readItem(storage, request);
      case 'PutItem':
      case 'UpdateItem':
      case 'DeleteItem':
        return writeItem(storage, operation, request);
      case 'Query':
      case 'Scan':
        return readRange(storage, operation, request);
      case 'TransactWriteItems':
        return transactWrite(storage, request);
      case 'TransactGetItems':
        return transactGet(storage, request);
      case 'BatchGetItem':
        return readBatch(storage, request);
      case 'BatchWriteItem':
        return writeBatch(storage, request);
      case 'CreateTable':
        return turns.take(() => tables.create(parseRequest<StoredTable>('CreateTable', request)));
      case 'DeleteTable':
        return turns.take(() => tables.remove(tableName(operation, request)));
      case 'DescribeTable':
        return { Table: tables.get(tableName(operation, request)) };
      case 'ListTables':
        return listTables(storage, request);
      default:
        throw refusal('UnknownOperationException', `The embedded DynamoDB has no ${operation}.`);
    }
  };
