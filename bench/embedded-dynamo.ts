import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { openEmbeddedDynamo } from '../local/embedded-dynamo/open-embedded-dynamo.ts';

/** What a turn of the clock asks of the embedded store: `npx tsx bench/embedded-dynamo.ts`. */

const TABLE = 'records';
const PEOPLE = 326;
const DUE_PAGE = 25;
const ROUNDS = 4_000;

const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
const dynamo = await openEmbeddedDynamo({ path: folder });
const { documents } = dynamo;

await dynamo.call('CreateTable', {
  TableName: TABLE,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'dueShard', 'nextDueAt'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'due',
      KeySchema: [
        { AttributeName: 'dueShard', KeyType: 'HASH' },
        { AttributeName: 'nextDueAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
});

const pk = (at: number): string => `S#ips-ma#P#${String(at % PEOPLE).padStart(5, '0')}`;
const dueAt = (at: number): string => new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
const steps = Object.fromEntries(
  Array.from({ length: 8 }, (_, at) => [
    `FU12/step-${String(at)}`,
    { state: 'sent', attempt: `a${String(at)}`, at: dueAt(at) },
  ]),
);

/** A claim: one record moves a version on, one event is added. */
const commit = async (at: number): Promise<void> => {
  const version = Math.floor(at / PEOPLE);
  const key = { pk: pk(at), sk: 'INTERVIEWS' };
  await documents.send(
    new TransactWriteCommand({
      ClientRequestToken: `token-${String(at)}`,
      TransactItems: [
        {
          Update: {
            TableName: TABLE,
            Key: key,
            ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :version',
            UpdateExpression:
              'SET #version = :next, steps = :steps, lastHash = :hash, dueShard = :shard, nextDueAt = :due',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: {
              ...(version > 0 && { ':version': version }),
              ':next': version + 1,
              ':steps': steps,
              ':hash': 'f'.repeat(64),
              ':shard': '0',
              ':due': dueAt(at),
            },
          },
        },
        {
          Put: {
            TableName: TABLE,
            Item: {
              pk: pk(at),
              sk: `EV#interviews#${String(version + 1).padStart(8, '0')}`,
              who: 'carry-out',
              what: 'step.claimed',
              at: dueAt(at),
              was: { state: 'none' },
              is: steps['FU12/step-0'],
              before: 'f'.repeat(64),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ],
    }),
  );
};

const get = async (at: number): Promise<unknown> =>
  documents.send(new GetCommand({ TableName: TABLE, Key: { pk: pk(at), sk: 'INTERVIEWS' }, ConsistentRead: true }));

const due = async (at: number): Promise<unknown> =>
  documents.send(
    new QueryCommand({
      TableName: TABLE,
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :shard AND nextDueAt <= :now',
      ExpressionAttributeValues: { ':shard': '0', ':now': dueAt(ROUNDS + at) },
      Limit: DUE_PAGE,
    }),
  );

const measure = async (name: string, work: (at: number) => Promise<unknown>): Promise<void> => {
  const from = performance.now();
  const cpuFrom = process.cpuUsage();
  for (let at = 0; at < ROUNDS; at++) {
    await work(at);
  }
  const { user, system } = process.cpuUsage(cpuFrom);
  const perSecond = Math.round((ROUNDS / (performance.now() - from)) * 1000);
  const cpuMicros = Math.round((user + system) / ROUNDS);
  console.log(`${name.padEnd(26)} ${String(perSecond).padStart(7)}/s   ${String(cpuMicros).padStart(5)} µs CPU each`);
};

await measure('two-item transactions', commit);
await measure('gets', get);
await measure(`due queries, ${String(DUE_PAGE)} rows`, due);
await dynamo.close();
rmSync(folder, { recursive: true });
