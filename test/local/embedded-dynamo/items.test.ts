import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { EmbeddedDynamo } from '../../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { TABLE, WAYS_IN, openWithTable } from '../../support/embedded-table.ts';

describe.each(WAYS_IN)('items, by way of %s', (_way, documentsOf) => {
  let dynamo: EmbeddedDynamo;
  let documents: DynamoDBDocumentClient;
  beforeEach(async () => {
    dynamo = await openWithTable();
    documents = documentsOf(dynamo);
  });
  afterEach(async () => dynamo.close());

  const key = (sk = '1') => ({ TableName: TABLE, Key: { pk: 'a', sk } });
  const put = (attributes: object, options: object = {}) =>
    documents.send(new PutCommand({ TableName: TABLE, Item: { pk: 'a', sk: '1', ...attributes }, ...options }));
  const read = async (sk?: string) => (await documents.send(new GetCommand({ ...key(sk), ConsistentRead: true }))).Item;
  const update = (expression: string, names: Record<string, string>, values?: object) =>
    documents.send(
      new UpdateCommand({
        ...key(),
        UpdateExpression: expression,
        ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
        ...(values && { ExpressionAttributeValues: values }),
        ReturnValues: 'ALL_NEW',
      }),
    );

  it('gives back every type it was given', async () => {
    const attributes = {
      text: 'Ærø 🙂',
      empty: '',
      number: -12.5,
      yes: true,
      nothing: null,
      bytes: Uint8Array.from([0, 255, 7]),
      list: [1, 'b', null, { deep: [Uint8Array.from([9])] }],
      map: { 'FU12/invite': { state: 'sent' } },
      texts: new Set(['q', 'r']),
      numbers: new Set([1, 2]),
    };
    await put({ ...attributes, left: undefined });
    expect(await read()).toEqual({ pk: 'a', sk: '1', ...attributes });
  });

  it('answers nothing for what is not there', async () => {
    expect(await read('none')).toBeUndefined();
  });

  it('reads the part that is asked for', async () => {
    await put({ n: 1, m: { x: [1, 'b'] } });
    const { Item } = await documents.send(new GetCommand({ ...key(), ProjectionExpression: 'm.x[1], n' }));
    expect(Item).toEqual({ n: 1, m: { x: ['b'] } });
  });

  it('refuses a write whose condition fails and shows the item that is there', async () => {
    await put({ version: 3, seal: Uint8Array.from([1]) });
    const options = { ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    await expect(put({ version: 4 }, options)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      Item: { pk: { S: 'a' }, sk: { S: '1' }, version: { N: '3' }, seal: { B: Uint8Array.from([1]) } },
      $metadata: { httpStatusCode: 400 },
    });
    expect(await read()).toMatchObject({ version: 3 });
  });

  it('updates by path, counter, list and set, and returns what it made', async () => {
    await put({ steps: { old: 1 }, tags: new Set(['a', 'b']), log: ['x'], gone: 1 });
    const { Attributes } = await update(
      'SET steps.#k = :step, #log = list_append(#log, :more), fresh = if_not_exists(fresh, :one) REMOVE gone ADD hits :one DELETE tags :tag',
      { '#k': 'FU12/invite', '#log': 'log' },
      { ':step': { state: 'sending' }, ':more': ['y'], ':one': 1, ':tag': new Set(['a']) },
    );
    const made = { steps: { old: 1, 'FU12/invite': { state: 'sending' } }, log: ['x', 'y'], fresh: 1, hits: 1 };
    expect(Attributes).toEqual({ pk: 'a', sk: '1', tags: new Set(['b']), ...made });
    expect(await read()).toEqual(Attributes);
  });

  it('removes list elements by the positions they had', async () => {
    await put({ letters: ['a', 'b', 'c', 'd'] });
    await update('REMOVE letters[0], letters[1]', {});
    expect(await read()).toMatchObject({ letters: ['c', 'd'] });
  });

  it('runs an expression with new values each time', async () => {
    for (const n of [1, 2, 3]) {
      await update('SET latest = :n ADD summed :n', {}, { ':n': n });
    }
    expect(await read()).toMatchObject({ latest: 3, summed: 6 });
    await expect(update('SET latest = :n ADD summed :n', {}, { ':n': 'text' })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it.each([
    ['maps are equal', 'm = :same', true],
    ['maps differ', 'm = :other', false],
    ['a map is one of several', 'm IN (:other, :same)', true],
    ['lists are equal', 'l = :list', true],
    ['sets are equal in any order', 's = :set', true],
    ['a list contains a map', 'contains(l, :member)', true],
    ['something missing is equal to nothing', 'nowhere = elsewhere', false],
    ['something missing is below nothing', 'nowhere <= elsewhere', false],
    ['a size is compared', 'size(l) = :two', true],
    ['not, or and and', 'NOT (m = :other OR n > :two) AND n BETWEEN :one AND :two', true],
  ])('compares as DynamoDB does: %s', async (_what, ConditionExpression, isMet) => {
    await put({ m: { a: { b: [1] } }, l: [{ x: 1 }, 2], s: new Set(['q', 'r']), n: 2 });
    const all = {
      ':same': { a: { b: [1] } },
      ':other': { a: { b: [2] } },
      ':list': [{ x: 1 }, 2],
      ':set': new Set(['r', 'q']),
      ':member': { x: 1 },
      ':one': 1,
      ':two': 2,
    };
    const used = Object.entries(all).filter(([name]) => ConditionExpression.includes(name));
    const values = used.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(used) } : {};
    const deletion = documents.send(new DeleteCommand({ ...key(), ConditionExpression, ...values }));
    if (isMet) await deletion;
    else await expect(deletion).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
  });

  it('returns what it deleted, and deletes nothing twice', async () => {
    await put({ n: 1 });
    const remove = new DeleteCommand({ ...key(), ReturnValues: 'ALL_OLD' });
    expect((await documents.send(remove)).Attributes).toEqual({ pk: 'a', sk: '1', n: 1 });
    expect((await documents.send(remove)).Attributes).toBeUndefined();
  });

  it('writes and reads in batches', async () => {
    const writes = Array.from({ length: 25 }, (_, at) => ({ PutRequest: { Item: { pk: 'b', sk: String(at) } } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [TABLE]: writes } }));
    await documents.send(
      new BatchWriteCommand({ RequestItems: { [TABLE]: [{ DeleteRequest: { Key: { pk: 'b', sk: '2' } } }] } }),
    );
    const Keys = ['1', '2', '3'].map((sk) => ({ pk: 'b', sk }));
    const answer = await documents.send(new BatchGetCommand({ RequestItems: { [TABLE]: { Keys } } }));
    expect(answer.Responses).toEqual({
      [TABLE]: [
        { pk: 'b', sk: '1' },
        { pk: 'b', sk: '3' },
      ],
    });
    expect(answer.UnprocessedKeys).toEqual({});
  });

  it.each([
    ['an item over 400 KB', { v: 'x'.repeat(410_000) }, 'Item size has exceeded the maximum allowed size'],
    ['an item over 400 KB in bytes, not in letters', { v: 'æ'.repeat(210_000) }, 'Item size has exceeded'],
    ['a missing key', { sk: undefined }, 'Missing the key sk in the item'],
    ['an index key of another type', { points: 'first' }, 'Type mismatch for Index Key points'],
    ['an empty index key', { dueShard: '', nextDueAt: '2026' }, 'cannot contain an empty string value'],
  ])('refuses %s', async (_what, attributes, message) => {
    await expect(put(attributes)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
  });

  it('refuses reserved words, unused values and unknown tables', async () => {
    await expect(update('SET status = :s', {}, { ':s': 1 })).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('reserved keyword'),
    });
    await expect(update('SET a = :s', {}, { ':s': 1, ':t': 2 })).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(
      documents.send(new GetCommand({ TableName: 'nowhere', Key: { pk: 'a', sk: '1' } })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException', message: 'Requested resource not found' });
  });
});
