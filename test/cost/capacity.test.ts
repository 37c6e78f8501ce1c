import { PutCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { indexWriteUnits, readUnits, writeUnits } from '../../bench/kit/capacity.ts';
import { meteredTables } from '../../bench/kit/metered-tables.ts';
import { TABLES } from '../../bench/kit/table-names.ts';

const DUE = { name: 'due', partitionKey: 'dueShard', sortKey: 'nextDueAt' };
const bytes = () => 100;

describe('what DynamoDB charges', () => {
  it.each([
    [0, true, 1],
    [4_096, true, 1],
    [4_097, true, 2],
    [4_097, false, 1],
    [100, false, 0.5],
  ])('reads of %i bytes, consistent %s: %d units', (size, isConsistent, units) => {
    expect(readUnits(size, isConsistent)).toBe(units);
  });

  it.each([
    [0, 1, 1],
    [0, 1_024, 1],
    [1_025, 10, 2],
    [10, 3_000, 3],
  ])('a write from %i to %i bytes: %d units', (before, after, units) => {
    expect(writeUnits(before, after)).toBe(units);
  });

  it('charges an index nothing for what does not touch it, one for what comes or goes, two for what moves', () => {
    const due = { pk: 'p', sk: 's', dueShard: '1', nextDueAt: '2026-03-02T09:00:00Z' };
    const done = { pk: 'p', sk: 's' };
    expect(indexWriteUnits(DUE, done, { ...done, note: 'x' }, bytes)).toBe(0);
    expect(indexWriteUnits(DUE, due, { ...due, note: 'x' }, bytes)).toBe(0);
    expect(indexWriteUnits(DUE, undefined, due, bytes)).toBe(1);
    expect(indexWriteUnits(DUE, due, done, bytes)).toBe(1);
    expect(indexWriteUnits(DUE, due, { ...due, nextDueAt: '2026-03-03T09:00:00Z' }, bytes)).toBe(2);
  });
});

describe('tables that reckon', () => {
  const pk = 'S#ips-ma#P#P-0001';

  it('charge a transaction twice, its indexes once, and what fails as well', async () => {
    const { documents, spent } = meteredTables(TABLES, () => 0);
    const put = (sk: string, over: object = {}) => ({ TableName: 'records', Item: { pk, sk, ...over } });
    const due = { dueShard: '0', nextDueAt: '2026-03-02T09:00:00Z' };
    await documents.send(
      new TransactWriteCommand({ TransactItems: [{ Put: put('INTERVIEWS', due) }, { Put: put('EV') }] }),
    );
    expect(spent).toEqual({ requests: 1, reads: 0, writes: 5 });
    const again = documents.send(new PutCommand({ ...put('EV'), ConditionExpression: 'attribute_not_exists(pk)' }));
    await expect(again).rejects.toThrow('conditional');
    expect(spent).toEqual({ requests: 2, reads: 0, writes: 6 });
  });

  it('charge a look at a record by its size, and a list by the sum of its rows', async () => {
    const { documents, spent } = meteredTables(TABLES, () => 0);
    for (const sk of ['A', 'B', 'C'])
      await documents.send(new PutCommand({ TableName: 'records', Item: { pk, sk, note: 'x'.repeat(2_000) } }));
    expect(spent).toEqual({ requests: 3, reads: 0, writes: 6 });
    await documents.send(new GetCommand({ TableName: 'records', Key: { pk, sk: 'A' }, ConsistentRead: true }));
    await documents.send(new GetCommand({ TableName: 'records', Key: { pk, sk: 'nobody' } }));
    expect(spent.reads).toBe(1.5);
    const ExpressionAttributeValues = { ':pk': pk };
    const list = { TableName: 'records', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues };
    await documents.send(new QueryCommand({ ...list, ConsistentRead: true }));
    expect(spent.reads).toBe(3.5);
  });
});
