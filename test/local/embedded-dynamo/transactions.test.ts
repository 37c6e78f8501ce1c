import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { EmbeddedDynamo } from '../../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { TABLE, WAYS_IN, openWithTable } from '../../support/embedded-table.ts';

type Items = NonNullable<TransactWriteCommandInput['TransactItems']>;

const MINUTE_MS = 60_000;
const IF_ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };
const key = (pk: string) => ({ pk, sk: '1' });
const put = (pk: string, more: object = {}, condition: object = {}) => ({
  Put: { TableName: TABLE, Item: { ...key(pk), ...more }, ...condition },
});
const raise = (pk: string, from: number) => ({
  Update: {
    TableName: TABLE,
    Key: key(pk),
    UpdateExpression: 'SET version = :next',
    ConditionExpression: 'version = :now',
    ExpressionAttributeValues: { ':now': from, ':next': from + 1 },
  },
});

describe.each(WAYS_IN)('transactions, by way of %s', (_way, documentsOf) => {
  let dynamo: EmbeddedDynamo;
  let documents: DynamoDBDocumentClient;
  let nowMs = 0;
  beforeEach(async () => {
    nowMs = Date.UTC(2026, 0, 1);
    dynamo = await openWithTable({ now: () => nowMs });
    documents = documentsOf(dynamo);
  });
  afterEach(async () => dynamo.close());

  const transact = (TransactItems: Items, ClientRequestToken?: string) =>
    documents.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }));
  const read = async (pk: string) => (await documents.send(new GetCommand({ TableName: TABLE, Key: key(pk) }))).Item;
  const everything = async () => (await documents.send(new ScanCommand({ TableName: TABLE }))).Items;

  it('does every kind of step together', async () => {
    await transact([put('record', { version: 1 }), put('old'), put('guard', { open: true })]);
    await transact([
      raise('record', 1),
      put('event', {}, IF_ABSENT),
      { Delete: { TableName: TABLE, Key: key('old') } },
      {
        ConditionCheck: {
          TableName: TABLE,
          Key: key('guard'),
          ConditionExpression: 'attribute_exists(#o)',
          ExpressionAttributeNames: { '#o': 'open' },
        },
      },
    ]);
    expect(await read('record')).toMatchObject({ version: 2 });
    expect(await read('event')).toBeDefined();
    expect(await read('old')).toBeUndefined();
    expect(await read('guard')).toEqual({ ...key('guard'), open: true });
  });

  it('does nothing when one condition fails, and says which one and what is there', async () => {
    await transact([put('a', { version: 7, seal: Uint8Array.from([1]) })]);
    const shown = { ...IF_ABSENT, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    await expect(
      transact([
        put('b'),
        put('a', {}, shown),
        put('c'),
        put('a2', {}, { ConditionExpression: 'attribute_exists(pk)' }),
      ]),
    ).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed, None, ConditionalCheckFailed]',
      CancellationReasons: [
        { Code: 'None' },
        {
          Code: 'ConditionalCheckFailed',
          Message: 'The conditional request failed',
          Item: { pk: { S: 'a' }, sk: { S: '1' }, version: { N: '7' }, seal: { B: Uint8Array.from([1]) } },
        },
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed' },
      ],
    });
    expect(await everything()).toHaveLength(1);
  });

  it('cancels for a step that does not apply to its item', async () => {
    await transact([put('a', { version: 'text' })]);
    const adding = {
      TableName: TABLE,
      Key: key('a'),
      UpdateExpression: 'ADD version :n',
      ExpressionAttributeValues: { ':n': 1 },
    };
    await expect(transact([put('b'), { Update: adding }])).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ValidationError', Message: expect.stringContaining('incorrect data type') },
      ],
    });
    await expect(transact([put('b', { points: 'x' })])).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ValidationError' }],
    });
    expect(await read('b')).toBeUndefined();
  });

  it('lets exactly one of fifty claims win', async () => {
    await transact([put('record', { version: 1 })]);
    const claims = Array.from({ length: 50 }, (_, at) =>
      transact([raise('record', 1), put(`event-${String(at)}`, {}, IF_ABSENT)]),
    );
    const outcomes = await Promise.allSettled(claims);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await read('record')).toMatchObject({ version: 2 });
    expect(await everything()).toHaveLength(2);
  });

  it('counts every one of a hundred that add at once', async () => {
    const add = {
      TableName: TABLE,
      Key: key('day'),
      UpdateExpression: 'ADD n :one',
      ConditionExpression: 'attribute_not_exists(n) OR n < :cap',
      ExpressionAttributeValues: { ':one': 1, ':cap': 20 },
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => transact([{ Update: add }])));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await read('day')).toMatchObject({ n: 20 });
  });

  it('answers a repeated request as done, for ten minutes, and refuses its token for another', async () => {
    await transact([put('a', { version: 1 })]);
    await transact([raise('a', 1)], 'token-1');
    nowMs += 10 * MINUTE_MS - 1;
    await transact([raise('a', 1)], 'token-1');
    await expect(transact([raise('a', 2)], 'token-1')).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    });
    expect(await read('a')).toMatchObject({ version: 2 });
    nowMs += 1;
    await expect(transact([raise('a', 1)], 'token-1')).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    await transact([raise('a', 2)], 'token-1');
    expect(await read('a')).toMatchObject({ version: 3 });
  });

  it('does not hold a token for a transaction that was cancelled', async () => {
    await expect(transact([raise('a', 1)], 'token-2')).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    await documents.send(new PutCommand({ TableName: TABLE, Item: { ...key('a'), version: 1 } }));
    await transact([raise('a', 1)], 'token-2');
    expect(await read('a')).toMatchObject({ version: 2 });
  });

  it('reads several items as of one moment', async () => {
    await transact([put('a', { version: 1 }), put('b', { version: 1 })]);
    const reading = new TransactGetCommand({
      TransactItems: ['a', 'none', 'b'].map((pk) => ({ Get: { TableName: TABLE, Key: key(pk) } })),
    });
    const [answer] = await Promise.all([documents.send(reading), transact([raise('a', 1), raise('b', 1)])]);
    const versions = answer.Responses?.map(({ Item }) => Item?.version as unknown);
    expect([
      [1, undefined, 1],
      [2, undefined, 2],
    ]).toContainEqual(versions);
  });

  it.each<[string, Items]>([
    ['no item', []],
    ['more than 100 items', Array.from({ length: 101 }, (_, at) => put(String(at)))],
    ['two steps on one item', [put('a'), raise('a', 1)]],
    ['more than 4 MB', Array.from({ length: 11 }, (_, at) => put(String(at), { v: 'x'.repeat(399_000) }))],
    [
      'a check without a condition',
      [{ ConditionCheck: { TableName: TABLE, Key: key('a'), ConditionExpression: undefined } }],
    ],
    ['a step that is two', [{ ...put('a'), ...raise('b', 1) }]],
    ['an expression that is none', [put('a', {}, { ConditionExpression: 'pk ==' })]],
  ])('refuses a transaction of %s', async (_what, items) => {
    await expect(transact(items)).rejects.toMatchObject({ name: 'ValidationException' });
    expect(await everything()).toEqual([]);
  });

  it('takes a hundred items', async () => {
    await transact(Array.from({ length: 100 }, (_, at) => put(String(at))));
    expect(await everything()).toHaveLength(100);
  });
});
