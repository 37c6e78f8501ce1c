import type { EmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { TABLE, TABLE_DEFINITION } from './embedded-table.ts';

interface Request {
  operation: string;
  input: object;
}

const PEOPLE = 3;
const EVENTS_OF_BATCH = 12;

const dueAt = (at: number) => ({ dueShard: { S: '0' }, nextDueAt: { S: String(at).padStart(8, '0') } });
const key = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });

/** One commit: the record moves on in the due index, some events are added. Says the same again when it is sent again. */
const commit = (at: number): Request => {
  const person = `P#${String(at % PEOPLE)}`;
  const events = Array.from({ length: at % 5 === 0 ? EVENTS_OF_BATCH : 1 }, (_, event) => ({
    Put: {
      TableName: TABLE,
      Item: {
        ...key(person, `EV#${String(at)}#${String(event)}`),
        kind: { S: 'event' },
        points: { N: String(at) },
        text: { S: 'x'.repeat(at % 5 === 0 ? 5_000 : 50) },
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }));
  const record = {
    Update: {
      TableName: TABLE,
      Key: key(person, 'RECORD'),
      UpdateExpression: 'SET dueShard = :s, nextDueAt = :d ADD version :one',
      ExpressionAttributeValues: { ':s': { S: '0' }, ':d': dueAt(at).nextDueAt, ':one': { N: '1' } },
    },
  };
  return {
    operation: 'TransactWriteItems',
    input: { ClientRequestToken: `token-${String(at)}`, TransactItems: [record, ...events] },
  };
};

/** The `at`-th request of an endless, always equal day: commits, and single writes that enter, move in and leave the indexes. */
export function workload(at: number): Request {
  const Key = key('single', String(at % 2));
  switch (at % 4) {
    case 1:
      return { operation: 'PutItem', input: { TableName: TABLE, Item: { ...Key, ...dueAt(at), kind: { S: 'x' } } } };
    case 3:
      return at % 8 === 3
        ? { operation: 'DeleteItem', input: { TableName: TABLE, Key } }
        : {
            operation: 'UpdateItem',
            input: {
              TableName: TABLE,
              Key,
              UpdateExpression: 'SET dueShard = :s, nextDueAt = :d',
              ExpressionAttributeValues: { ':s': { S: '0' }, ':d': dueAt(at).nextDueAt },
            },
          };
    default:
      return commit(at);
  }
}

/** Everything there is, read through the table and through each index. */
export async function dump(dynamo: EmbeddedDynamo): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const IndexName of [undefined, ...TABLE_DEFINITION.GlobalSecondaryIndexes.map((index) => index.IndexName)]) {
    const found: unknown[] = [];
    for (let start: unknown, isFirst = true; isFirst || start !== undefined; isFirst = false) {
      const input = { TableName: TABLE, IndexName, ExclusiveStartKey: start };
      const page = (await dynamo.call('Scan', input)) as { Items: unknown[]; LastEvaluatedKey?: unknown };
      found.push(...page.Items);
      start = page.LastEvaluatedKey;
    }
    rows[IndexName ?? TABLE] = found;
  }
  return rows;
}
