import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { TABLE, TABLE_DEFINITION, openWithTable } from '../../support/embedded-table.ts';

/** moto is another's reading of DynamoDB; where a machine has it, we must agree with it. */
const HAS_MOTO = spawnSync('moto_server', ['--help']).status === 0;
const START_TIMEOUT_MS = 30_000;
const START_POLL_MS = 100;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilItAnswers(client: DynamoDBClient): Promise<void> {
  for (let waitedMs = 0; waitedMs < START_TIMEOUT_MS; waitedMs += START_POLL_MS) {
    const isUp = await client.send(new ListTablesCommand({})).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await pause(START_POLL_MS);
  }
  throw new Error('moto_server did not start');
}

const Key = { pk: 'a', sk: '1' };
const put = (sk: string, more: object = {}, condition: object = {}) => ({
  TableName: TABLE,
  Item: { pk: 'a', sk, ...more },
  ...condition,
});
const IF_ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };
const raise = (from: number) => ({
  TableName: TABLE,
  Key,
  UpdateExpression: 'SET version = :to, steps.#k = :step REMOVE gone ADD hits :to',
  ConditionExpression: 'version = :from AND steps = :none',
  ExpressionAttributeNames: { '#k': 'FU12/invite' },
  ExpressionAttributeValues: { ':from': from, ':to': from + 1, ':step': { state: 'sending' }, ':none': {} },
});
const due = (more: object = {}) =>
  new QueryCommand({
    TableName: TABLE,
    IndexName: 'due',
    KeyConditionExpression: 'dueShard = :s AND nextDueAt <= :d',
    ExpressionAttributeValues: { ':s': '0', ':d': '2026-05' },
    ...more,
  });

const COMMANDS = () => [
  new PutCommand(put('1', { version: 1, steps: {}, gone: true })),
  new PutCommand(put('1', {}, { ...IF_ABSENT, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })),
  new TransactWriteCommand({ TransactItems: [{ Update: raise(1) }, { Put: put('EV#1', {}, IF_ABSENT) }] }),
  new TransactWriteCommand({
    TransactItems: [{ Update: raise(1) }, { Put: put('EV#2') }, { Put: put('EV#1', {}, IF_ABSENT) }],
  }),
  new TransactWriteCommand({
    TransactItems: [{ Put: put('twice') }, { Delete: { TableName: TABLE, Key: { pk: 'a', sk: 'twice' } } }],
  }),
  new UpdateCommand({
    TableName: TABLE,
    Key,
    UpdateExpression: 'SET status = :s',
    ExpressionAttributeValues: { ':s': 1 },
  }),
  new GetCommand({ TableName: TABLE, Key, ConsistentRead: true }),
  ...['03', '01', '07', '05', '04'].map(
    (month) => new PutCommand(put(`r${month}`, { dueShard: '0', nextDueAt: `2026-${month}`, note: 'n' })),
  ),
  due(),
  due({ ScanIndexForward: false, Limit: 2 }),
  due({
    FilterExpression: 'begins_with(sk, :r)',
    ExpressionAttributeValues: { ':s': '0', ':d': '2026-05', ':r': 'r03' },
  }),
  new QueryCommand({
    TableName: TABLE,
    KeyConditionExpression: 'pk = :a AND begins_with(sk, :e)',
    ExpressionAttributeValues: { ':a': 'a', ':e': 'EV' },
  }),
];

async function answers(documents: DynamoDBDocumentClient): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const command of COMMANDS()) {
    found.push(
      await documents.send(command as GetCommand).then(
        ({ $metadata: _metadata, ConsumedCapacity: _capacity, ...answer }) => ({
          ...answer,
          ItemCollectionMetrics: undefined,
        }),
        (error: Error & { Item?: unknown; CancellationReasons?: { Code: string }[] }) => ({
          refused: error.name,
          shows: error.Item,
          reasons: error.CancellationReasons?.map(({ Code }) => Code),
        }),
      ),
    );
  }
  return found;
}

(HAS_MOTO ? it : it.skip)(
  `answers as moto does${HAS_MOTO ? '' : ' (not compared: no moto_server on the PATH of this machine)'}`,
  async () => {
    const port = await freePort();
    const moto: ChildProcess = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    const client = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${String(port)}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    const dynamo = await openWithTable();
    try {
      await untilItAnswers(client);
      await client.send(new CreateTableCommand(TABLE_DEFINITION));
      const theirs = await answers(DynamoDBDocumentClient.from(client));
      expect(await answers(dynamo.documents)).toEqual(theirs);
      expect(theirs).toHaveLength(COMMANDS().length);
    } finally {
      const ended = once(moto, 'exit');
      moto.kill('SIGKILL');
      await ended;
      client.destroy();
      await dynamo.close();
    }
  },
  2 * START_TIMEOUT_MS,
);
