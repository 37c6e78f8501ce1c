import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DescribeTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { type EmbeddedDynamo, openEmbeddedDynamo } from '../../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { TABLE, TABLE_DEFINITION, openWithTable, realClient } from '../../support/embedded-table.ts';

const ROOT = join(__dirname, '../../..');
const TEN_MINUTES_MS = 600_000;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-folder-'));
  path = join(folder, 'not', 'yet', 'there');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const raise = (from: number) => ({
  ClientRequestToken: 'token-1',
  TransactItems: [
    {
      Update: {
        TableName: TABLE,
        Key: { pk: { S: 'a' }, sk: { S: '1' } },
        UpdateExpression: 'SET version = :next, dueShard = :s, nextDueAt = :s',
        ConditionExpression: 'version = :now OR attribute_not_exists(pk)',
        ExpressionAttributeValues: {
          ':now': { N: String(from) },
          ':next': { N: String(from + 1) },
          ':s': { S: '0' },
        },
      },
    },
  ],
});
const due = {
  TableName: TABLE,
  IndexName: 'due',
  KeyConditionExpression: 'dueShard = :s',
  ExpressionAttributeValues: { ':s': { S: '0' } },
};

it('finds tables, items, indexes and tokens again after a restart', async () => {
  let nowMs = 0;
  const now = () => nowMs;
  const first = await openWithTable({ path, now });
  await first.call('TransactWriteItems', raise(0));
  await first.close();

  nowMs = TEN_MINUTES_MS - 1;
  const second = await openEmbeddedDynamo({ path, now });
  await second.call('TransactWriteItems', raise(0));
  expect(await second.call('Query', due)).toMatchObject({ Count: 1 });
  expect(await second.call('GetItem', { TableName: TABLE, Key: { pk: { S: 'a' }, sk: { S: '1' } } })).toMatchObject({
    Item: { version: { N: '1' } },
  });
  await expect(second.call('TransactWriteItems', raise(1))).rejects.toThrow('do not match with previous request');
  await second.close();

  nowMs = TEN_MINUTES_MS;
  const third = await openEmbeddedDynamo({ path, now });
  await third.call('TransactWriteItems', raise(1));
  await third.close();
});

describe('a folder of an earlier version', () => {
  const without = (...indexes: string[]) => ({
    ...TABLE_DEFINITION,
    GlobalSecondaryIndexes: TABLE_DEFINITION.GlobalSecondaryIndexes.filter(
      ({ IndexName }) => !indexes.includes(IndexName),
    ),
  });
  const item = (pk: string, rest: object) => ({ TableName: TABLE, Item: { pk: { S: pk }, sk: { S: '1' }, ...rest } });
  const noted = {
    TableName: TABLE,
    IndexName: 'noted',
    KeyConditionExpression: 'kind = :k',
    ExpressionAttributeValues: { ':k': { S: 'call' } },
  };
  const aCall = (note: string) => ({
    kind: { S: 'call' },
    nextDueAt: { S: '0' },
    dueShard: { S: '0' },
    note: { S: note },
  });
  const noteOf = async (dynamo: EmbeddedDynamo) => {
    const { Items } = (await dynamo.call('Query', noted)) as { Items: { note: { S: string } }[] };
    return Items.map(({ note }) => note.S);
  };

  it('is given the index that it lacks, with what is in it already, and keeps it', async () => {
    const old = await openEmbeddedDynamo({ path });
    await old.ensureTable({ ...without('noted') });
    await old.call('PutItem', item('a', aCall('first')));
    await old.call('PutItem', item('b', { note: { S: 'of no kind' } }));
    await expect(old.call('Query', noted)).rejects.toThrow('does not have the specified index');
    await old.close();

    const grown = await openEmbeddedDynamo({ path });
    await grown.ensureTable(TABLE_DEFINITION);
    expect(await noteOf(grown)).toEqual(['first']);
    expect(await grown.call('Query', due)).toMatchObject({ Count: 1 });
    await grown.call('PutItem', item('a', aCall('second')));
    await grown.close();

    const again = await openEmbeddedDynamo({ path });
    await again.ensureTable(TABLE_DEFINITION);
    expect(await noteOf(again)).toEqual(['second']);
    await again.call('DeleteItem', { TableName: TABLE, Key: { pk: { S: 'a' }, sk: { S: '1' } } });
    expect(await noteOf(again)).toEqual([]);
    await again.close();
  });

  it('is given an index anew that holds other attributes now, of what was written before too', async () => {
    const dynamo = await openEmbeddedDynamo({ path });
    const [first] = TABLE_DEFINITION.GlobalSecondaryIndexes.filter(({ IndexName }) => IndexName === 'noted');
    const keysOnly = { ...first, Projection: { ProjectionType: 'KEYS_ONLY' } };
    const before = [...without('noted').GlobalSecondaryIndexes, keysOnly];
    await dynamo.ensureTable({ ...TABLE_DEFINITION, GlobalSecondaryIndexes: before });
    await dynamo.call('PutItem', item('a', aCall('written before')));
    expect(await dynamo.call('Query', noted)).toMatchObject({ Items: [expect.not.objectContaining({ note: {} })] });
    await dynamo.ensureTable(TABLE_DEFINITION);
    expect(await noteOf(dynamo)).toEqual(['written before']);
    await dynamo.close();
  });

  it('shows nobody whom an earlier version deleted while the index was not there', async () => {
    const dynamo = await openEmbeddedDynamo({ path });
    await dynamo.ensureTable(TABLE_DEFINITION);
    await dynamo.call('PutItem', item('a', aCall('stays')));
    await dynamo.call('PutItem', item('b', aCall('goes')));
    await dynamo.ensureTable(without('noted'));
    await dynamo.call('DeleteItem', { TableName: TABLE, Key: { pk: { S: 'b' }, sk: { S: '1' } } });
    await dynamo.ensureTable(TABLE_DEFINITION);
    expect(await noteOf(dynamo)).toEqual(['stays']);
    await dynamo.close();
    await expect(dynamo.ensureTable(TABLE_DEFINITION)).rejects.toThrow('has been closed');
  });
});

it('says who holds a folder that is open already, and what to do', async () => {
  const holder = await openEmbeddedDynamo({ path });
  await expect(openEmbeddedDynamo({ path })).rejects.toMatchObject({
    name: 'DataFolderError',
    message: `The data folder ${path} is in use by this process itself: stop that one first, or choose another folder.`,
  });
  await holder.call('CreateTable', TABLE_DEFINITION);
  await holder.close();
  const next = await openEmbeddedDynamo({ path });
  expect(await next.call('ListTables', {})).toEqual({ TableNames: [TABLE] });
  await next.close();
});

it('names the other process that holds the folder', async () => {
  const victim = join(ROOT, 'test/support/embedded-victim.ts');
  const other = spawn(process.execPath, ['--import', 'tsx', victim, path], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(other.stdout, 'data');
    await expect(openEmbeddedDynamo({ path })).rejects.toThrow(`is in use by process ${String(other.pid)}: stop that`);
  } finally {
    other.kill('SIGKILL');
    await once(other, 'close');
  }
});

it('says in one line why a folder cannot be opened', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const opening = openEmbeddedDynamo({ path: file });
  await expect(opening).rejects.toMatchObject({ name: 'DataFolderError' });
  await expect(opening).rejects.toThrow(/^The data folder \S+ cannot be opened: [^\n]+$/);
});

it('finishes what was asked before it closes, and takes nothing after', async () => {
  const dynamo = await openWithTable({ path });
  const asked = dynamo.call('TransactWriteItems', raise(0));
  await dynamo.close();
  await asked;
  await expect(dynamo.call('ListTables', {})).rejects.toThrow('The embedded DynamoDB has been closed.');
  await expect(dynamo.close()).resolves.toBeUndefined();
});

it('has a table ready when it answers, with its definition, and lets it go with all its rows', async () => {
  const dynamo = await openEmbeddedDynamo({ now: () => Date.UTC(2026, 0, 1) });
  const client = realClient(dynamo);
  const created = await client.send(new CreateTableCommand(TABLE_DEFINITION));
  expect(created.TableDescription).toMatchObject({
    TableStatus: 'ACTIVE',
    CreationDateTime: new Date('2026-01-01T00:00:00Z'),
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
  });
  await expect(client.send(new CreateTableCommand(TABLE_DEFINITION))).rejects.toMatchObject({
    name: 'ResourceInUseException',
  });
  const { state } = await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 2 }, { TableName: TABLE });
  expect(state).toBe('SUCCESS');
  await dynamo.call('TransactWriteItems', raise(0));
  await dynamo.call('DeleteTable', { TableName: TABLE });
  await expect(client.send(new DescribeTableCommand({ TableName: TABLE }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
  await dynamo.call('CreateTable', TABLE_DEFINITION);
  expect(await dynamo.call('Scan', { TableName: TABLE })).toMatchObject({ Count: 0 });
  expect(await dynamo.call('Query', due)).toMatchObject({ Count: 0 });
  await expect(dynamo.call('ExecuteStatement', { Statement: 'SELECT' })).rejects.toMatchObject({
    name: 'UnknownOperationException',
  });
  await expect(dynamo.call('GetItem', { TableName: TABLE })).rejects.toMatchObject({
    name: 'ValidationException',
  });
  client.destroy();
  await dynamo.close();
});
