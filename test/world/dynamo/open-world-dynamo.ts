import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Documents } from '../../../shared/adapters/dynamo/documents.ts';
import type { TableNames } from '../../../shared/adapters/dynamo/table-definitions.ts';
import { expressionsOf, type Texts } from './expressions.ts';
import { keyIn, noTable, projectedBy, type QueryInput, readRange } from './ranges.ts';
import { invalid } from './refused.ts';
import { type Change, type Table, tablesOf } from './table.ts';
import { Tokens, transacted, type TransactInput } from './transact.ts';
import { planned, type WriteInput, type WriteKind } from './writes.ts';

export interface WorldDynamoOptions {
  tables: TableNames;
  /** Tables that others have written before; without them all are empty. */
  kept?: Map<string, Table>;
  /** Epoch milliseconds. */
  now: () => number;
  /** By how much the indexes lag behind the write that is made now. */
  lagMs?: () => number;
  /** Every request that changed something, as one. */
  onWrite?: (changes: Change[]) => void;
}

export interface WorldDynamo {
  /** At once: what is asked is done when the call returns, so that a caller decides when the answer comes, or whether. */
  perform: (command: { input: object }) => object;
  documents: Documents;
  tables: Map<string, Table>;
}

interface BatchGet {
  RequestItems?: Record<string, { Keys?: Record<string, unknown>[] } & Texts>;
}
interface BatchWrite {
  RequestItems?: Record<string, { PutRequest?: WriteInput; DeleteRequest?: WriteInput }[]>;
}

const MAX_BATCH_KEYS = 100;
const MAX_BATCH_WRITES = 25;

/**
 * DynamoDB as the adapters see it, in memory and without a wire: it reads their real expressions (reliability.md 5.1, pitfall 17), and is
 * held against the embedded one command by command. What it does not know it refuses aloud.
 */
export const openWorldDynamo = ({
  tables: names,
  kept,
  now,
  lagMs = () => 0,
  onWrite,
}: WorldDynamoOptions): WorldDynamo => {
  const tables = kept ?? tablesOf(names);
  const tokens = new Tokens();
  const tableOf = (name: string | undefined): Table => {
    const table = tables.get(name ?? '');
    if (!table) throw noTable();
    return table;
  };
  const apply = (changes: Change[]): void => {
    const visibleAt = now() + lagMs();
    for (const change of changes) tables.get(change.table)?.apply(change, visibleAt, now());
    if (changes.length > 0) onWrite?.(changes);
  };
  const write =
    (kind: WriteKind) =>
    (input: WriteInput): object => {
      apply([planned(kind, tableOf(input.TableName), input)]);
      return {};
    };
  const get = (input: WriteInput & Texts): object => {
    const { expressions } = expressionsOf(input);
    const item = tableOf(input.TableName).item(keyIn(input.Key));
    return item ? { Item: projectedBy(item, expressions.projection) } : {};
  };
  const batchGet = ({ RequestItems = {} }: BatchGet): object => {
    const Responses = Object.fromEntries(
      Object.entries(RequestItems).map(([name, { Keys = [], ...texts }]) => {
        if (Keys.length < 1 || Keys.length > MAX_BATCH_KEYS)
          throw invalid('Too many items requested for the BatchGetItem call');
        const { expressions } = expressionsOf(texts);
        const keys = Keys.map(keyIn);
        if (new Set(keys.map(({ pk, sk }) => `${pk}\0${sk}`)).size < keys.length)
          throw invalid('Provided list of item keys contains duplicates');
        const found = keys.map((key) => tableOf(name).item(key)).filter((item) => item !== undefined);
        return [name, found.map((item) => projectedBy(item, expressions.projection))];
      }),
    );
    return { Responses, UnprocessedKeys: {} };
  };
  const batchWrite = ({ RequestItems = {} }: BatchWrite): object => {
    const changes = Object.entries(RequestItems).flatMap(([name, writes]) =>
      writes.map(({ PutRequest, DeleteRequest }) =>
        planned(PutRequest ? 'Put' : 'Delete', tableOf(name), PutRequest ?? DeleteRequest ?? {}),
      ),
    );
    if (changes.length < 1 || changes.length > MAX_BATCH_WRITES)
      throw invalid('Too many items in the BatchWriteItem call');
    if (new Set(changes.map(({ table, key }) => `${table}\0${key.pk}\0${key.sk}`)).size < changes.length)
      throw invalid('Provided list of item keys contains duplicates');
    apply(changes);
    return { UnprocessedItems: {} };
  };

  const operations = new Map<unknown, (input: object) => object>([
    [GetCommand, get],
    [PutCommand, write('Put')],
    [UpdateCommand, write('Update')],
    [DeleteCommand, write('Delete')],
    [QueryCommand, (input: QueryInput) => readRange(tableOf(input.TableName), input, now())],
    [BatchGetCommand, batchGet],
    [BatchWriteCommand, batchWrite],
    [
      TransactWriteCommand,
      (input: TransactInput) => {
        apply(transacted(tables, input, tokens, now()));
        return {};
      },
    ],
  ]);
  const perform: WorldDynamo['perform'] = (command) => {
    const operation = operations.get(command.constructor);
    if (!operation) throw new TypeError(`the world's tables know no ${command.constructor.name}`);
    return operation(command.input);
  };
  const send = async (command: never): Promise<object> => perform(command);
  return { perform, tables, documents: { send: send as Documents['send'] } };
};
