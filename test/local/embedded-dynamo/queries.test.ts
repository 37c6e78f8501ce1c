import {
  type DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  UpdateCommand,
  paginateQuery,
} from '@aws-sdk/lib-dynamodb';
import type { EmbeddedDynamo } from '../../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { TABLE, WAYS_IN, openWithTable } from '../../support/embedded-table.ts';

describe.each(WAYS_IN)('queries, by way of %s', (_way, documentsOf) => {
  let dynamo: EmbeddedDynamo;
  let documents: DynamoDBDocumentClient;
  beforeEach(async () => {
    dynamo = await openWithTable();
    documents = documentsOf(dynamo);
  });
  afterEach(async () => dynamo.close());

  const put = (sk: string, attributes: object = {}) =>
    documents.send(new PutCommand({ TableName: TABLE, Item: { pk: 'a', sk, ...attributes } }));
  const ask = (input: Omit<QueryCommandInput, 'TableName'>) =>
    documents.send(new QueryCommand({ TableName: TABLE, ...input }));
  const sks = async (condition: string, values: object = {}, more: Partial<QueryCommandInput> = {}) => {
    const { Items } = await ask({
      KeyConditionExpression: `pk = :pk${condition}`,
      ExpressionAttributeValues: { ':pk': 'a', ...values },
      ...more,
    });
    return Items?.map((item) => item.sk);
  };

  it('answers every kind of key condition, in order, either way', async () => {
    for (const sk of ['EV#2', 'EV#10', 'EV#1', 'DONE', 'EV', 'F', 'EVÆ']) await put(sk);
    expect(await sks('')).toEqual(['DONE', 'EV', 'EV#1', 'EV#10', 'EV#2', 'EVÆ', 'F']);
    expect(await sks(' AND begins_with(sk, :b)', { ':b': 'EV#' })).toEqual(['EV#1', 'EV#10', 'EV#2']);
    expect(await sks(' AND begins_with(sk, :b)', { ':b': 'EV#1' }, { ScanIndexForward: false })).toEqual([
      'EV#10',
      'EV#1',
    ]);
    expect(await sks(' AND sk BETWEEN :x AND :y', { ':x': 'EV#1', ':y': 'EV#2' })).toEqual(['EV#1', 'EV#10', 'EV#2']);
    expect(await sks(' AND sk < :x', { ':x': 'EV#1' })).toEqual(['DONE', 'EV']);
    expect(await sks(' AND sk <= :x', { ':x': 'EV#1' })).toEqual(['DONE', 'EV', 'EV#1']);
    expect(await sks(' AND sk > :x', { ':x': 'EV#2' }, { ScanIndexForward: false })).toEqual(['F', 'EVÆ']);
    expect(await sks(' AND sk >= :x', { ':x': 'EV#2' })).toEqual(['EV#2', 'EVÆ', 'F']);
    expect(await sks(' AND sk = :x', { ':x': 'EV#1' })).toEqual(['EV#1']);
  });

  it('orders numbers as numbers, the negative too', async () => {
    const ranks = [10, -1.5, 9, 0, -20, 0.5, 100, -1.51];
    for (const points of ranks) await put(String(points), { kind: 'x', points });
    const { Items } = await ask({
      IndexName: 'ranked',
      KeyConditionExpression: 'kind = :x AND points < :top',
      ExpressionAttributeValues: { ':x': 'x', ':top': 100 },
    });
    expect(Items?.map((item) => item.points)).toEqual([-20, -1.51, -1.5, 0, 0.5, 9, 10]);
  });

  it.each([
    ['due', 'dueShard', {}],
    ['noted', 'kind', { note: 'n' }],
    ['ranked', 'kind', { dueShard: '0', nextDueAt: '2026', note: 'n', other: 1 }],
  ])('shows of an item what the index %s holds', async (IndexName, hash, held) => {
    await put('1', { dueShard: '0', nextDueAt: '2026', kind: '0', points: 1, note: 'n', other: 1 });
    const { Items } = await ask({
      IndexName,
      KeyConditionExpression: `${hash} = :h`,
      ExpressionAttributeValues: { ':h': '0' },
    });
    const keys = { pk: 'a', sk: '1', [hash]: '0', ...(IndexName === 'ranked' ? { points: 1 } : { nextDueAt: '2026' }) };
    expect(Items).toEqual([{ ...keys, ...held }]);
  });

  it('keeps an index in step: entered, moved, left', async () => {
    const due = async () => {
      const { Items } = await ask({
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :s',
        ExpressionAttributeValues: { ':s': '0' },
      });
      return Items?.map((item) => item.nextDueAt);
    };
    const change = (UpdateExpression: string, values?: object) =>
      documents.send(
        new UpdateCommand({
          TableName: TABLE,
          Key: { pk: 'a', sk: '1' },
          UpdateExpression,
          ...(values && { ExpressionAttributeValues: values }),
        }),
      );
    await put('1', { nextDueAt: '2026-03' });
    expect(await due()).toEqual([]);
    await change('SET dueShard = :s', { ':s': '0' });
    expect(await due()).toEqual(['2026-03']);
    await change('SET nextDueAt = :d', { ':d': '2026-01' });
    expect(await due()).toEqual(['2026-01']);
    await change('REMOVE dueShard');
    expect(await due()).toEqual([]);
  });

  it('forgets nobody of ten thousand that are due at one instant', async () => {
    const people = Array.from({ length: 10_000 }, (_, at) => `P#${String(at)}`);
    for (let at = 0; at < people.length; at += 25) {
      const RequestItems = {
        [TABLE]: people.slice(at, at + 25).map((pk) => ({
          PutRequest: { Item: { pk: { S: pk }, sk: { S: '1' }, dueShard: { S: '0' }, nextDueAt: { S: '2026' } } },
        })),
      };
      await dynamo.call('BatchWriteItem', { RequestItems });
    }
    const { Count, LastEvaluatedKey } = await ask({
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :s AND nextDueAt <= :d',
      ExpressionAttributeValues: { ':s': '0', ':d': '2027' },
      Select: 'COUNT',
    });
    expect([Count, LastEvaluatedKey]).toEqual([10_000, undefined]);
  });

  it.each([true, false])('pages through an index without a gap (forward: %s)', async (ScanIndexForward) => {
    for (let at = 0; at < 23; at++) await put(String(at), { dueShard: '0', nextDueAt: `2026-0${String(at % 3)}` });
    const pages: string[][] = [];
    for (let start: Record<string, unknown> | undefined, isFirst = true; isFirst || start; isFirst = false) {
      const page = await ask({
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :s',
        ExpressionAttributeValues: { ':s': '0' },
        Limit: 5,
        ScanIndexForward,
        ExclusiveStartKey: start,
      });
      pages.push(page.Items?.map((item) => `${String(item.nextDueAt)} ${String(item.sk)}`) ?? []);
      start = page.LastEvaluatedKey;
    }
    const seen = pages.flat();
    expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 3]);
    expect(new Set(seen).size).toBe(23);
    const months = seen.map((row) => row.slice(0, 7));
    expect(months).toEqual(ScanIndexForward ? months.toSorted() : months.toSorted().reverse());
  });

  it('says where a page of exactly the limit ended', async () => {
    await put('1');
    await put('2');
    const condition = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' } };
    expect((await ask({ ...condition, Limit: 2 })).LastEvaluatedKey).toEqual({ pk: 'a', sk: '2' });
    expect((await ask({ ...condition, Limit: 3 })).LastEvaluatedKey).toBeUndefined();
  });

  it('filters after it has counted towards the limit', async () => {
    for (const n of [1, 2, 3, 4]) await put(String(n), { n });
    const answer = await ask({
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'n > :n',
      ProjectionExpression: 'n',
      ExpressionAttributeValues: { ':pk': 'a', ':n': 2 },
      Limit: 3,
    });
    expect(answer).toMatchObject({ Items: [{ n: 3 }], Count: 1, ScannedCount: 3, LastEvaluatedKey: { sk: '3' } });
    const counted = await ask({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'a' },
      Select: 'COUNT',
    });
    expect([counted.Count, counted.Items]).toEqual([4, undefined]);
  });

  it('cuts a page at 1 MB', async () => {
    for (let at = 0; at < 12; at++) await put(String(at), { v: 'x'.repeat(200_000) });
    const counts: (number | undefined)[] = [];
    const query = {
      TableName: TABLE,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'a' },
    };
    for await (const page of paginateQuery({ client: documents }, query)) {
      counts.push(page.Count);
    }
    expect(counts).toEqual([6, 6, 0]);
  });

  it('scans every item once, in segments and in pages', async () => {
    for (let at = 0; at < 40; at++) {
      await documents.send(new PutCommand({ TableName: TABLE, Item: { pk: `p${String(at)}`, sk: '1' } }));
    }
    const seen: unknown[] = [];
    for (const Segment of [0, 1, 2]) {
      for (let start: Record<string, unknown> | undefined, isFirst = true; isFirst || start; isFirst = false) {
        const page = await documents.send(
          new ScanCommand({ TableName: TABLE, Segment, TotalSegments: 3, Limit: 7, ExclusiveStartKey: start }),
        );
        seen.push(...(page.Items?.map((item) => item.pk) ?? []));
        start = page.LastEvaluatedKey;
      }
    }
    expect([seen.length, new Set(seen).size]).toEqual([40, 40]);
  });

  it('refuses a consistent read of an index, an unknown index and a start that is no key', async () => {
    const condition = { KeyConditionExpression: 'dueShard = :s', ExpressionAttributeValues: { ':s': '0' } };
    const refused = { name: 'ValidationException' };
    await expect(ask({ IndexName: 'due', ConsistentRead: true, ...condition })).rejects.toMatchObject(refused);
    await expect(ask({ IndexName: 'none', ...condition })).rejects.toMatchObject(refused);
    await expect(ask({ IndexName: 'due', ExclusiveStartKey: { pk: 'a' }, ...condition })).rejects.toMatchObject(
      refused,
    );
  });
});
