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
import type { Chance } from '../../../local/chance.ts';
import { aCondition, anUpdate, aValue, guarded, instantFor, keyOf, TableName } from './random-expressions.ts';

const TOKENS = 12;

const anItem = (luck: Chance) => {
  const key = keyOf(luck);
  return {
    ...key,
    version: luck.between(1, 3),
    ...(luck.often(0.6) ? { dueShard: luck.one(['0', '1']), nextDueAt: instantFor(key, luck) } : {}),
    ...(luck.often(0.3) ? { workShard: 'w', workSince: instantFor(key, luck), tasks: { t1: { state: 'open' } } } : {}),
    steps: { one: { state: luck.one(['sent', 'sending']) } },
    list: [1, 'two', { three: 3 }],
    field: aValue(luck),
  };
};

const aStep = (luck: Chance): object => {
  const key = { TableName, Key: keyOf(luck) };
  switch (luck.between(0, 4)) {
    case 0:
      return { Put: { TableName, Item: anItem(luck), ...aCondition(luck) } };
    case 1:
      return { Delete: { ...key, ...aCondition(luck) } };
    case 2:
      return { ConditionCheck: { ...key, ConditionExpression: 'attribute_exists(pk)' } };
    default:
      return { Update: guarded(anUpdate(luck), luck) };
  }
};

const aQuery = (luck: Chance): object => {
  const { pk } = keyOf(luck);
  const given = luck.one<object>([
    { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } },
    {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ':sk': 'EV#' },
    },
    {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': 'D', ':to': luck.one(['A', 'J', 'Z']) },
    },
    {
      KeyConditionExpression: `pk = :pk AND sk ${luck.one(['<', '<=', '>', '>=', '='])} :sk`,
      ExpressionAttributeValues: { ':pk': pk, ':sk': 'EV#1' },
    },
    {
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :shard AND nextDueAt <= :now',
      ExpressionAttributeValues: { ':shard': '0', ':now': '2026-06' },
    },
    { IndexName: 'due', KeyConditionExpression: 'dueShard = :shard', ExpressionAttributeValues: { ':shard': '1' } },
    { IndexName: 'work', KeyConditionExpression: 'workShard = :shard', ExpressionAttributeValues: { ':shard': 'w' } },
    {
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'version > :v',
      ProjectionExpression: 'pk, version',
      ExpressionAttributeValues: { ':pk': pk, ':v': 1 },
    },
    { KeyConditionExpression: 'sk = :sk', ExpressionAttributeValues: { ':sk': 'EV#1' } },
    { IndexName: 'none', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } },
  ]);
  return {
    TableName,
    ...given,
    ...(luck.often(0.4) ? { Limit: luck.between(1, 3) } : {}),
    ...(luck.often(0.3) ? { ScanIndexForward: false } : {}),
    ...(luck.often(0.2) ? { ConsistentRead: true } : {}),
  };
};

/** One command of the shapes that the adapters use, good or bad. */
export const aCommand = (luck: Chance): { input: object } => {
  const keys = Array.from({ length: luck.between(1, 3) }, () => keyOf(luck));
  switch (luck.between(0, 9)) {
    case 0:
      return new GetCommand({
        TableName: luck.often(0.05) ? 'nowhere' : TableName,
        Key: keyOf(luck),
        ConsistentRead: true,
      });
    case 1:
      return new PutCommand({ TableName, Item: anItem(luck), ...aCondition(luck) });
    case 2:
    case 3:
      return new UpdateCommand(guarded(anUpdate(luck), luck) as never);
    case 4:
      return new DeleteCommand({ TableName, Key: keyOf(luck), ...aCondition(luck) });
    case 5:
      return new BatchGetCommand({
        RequestItems: {
          [TableName]: {
            Keys: keys,
            ConsistentRead: true,
            ...(luck.often(0.5)
              ? { ProjectionExpression: '#a0, sk', ExpressionAttributeNames: { '#a0': 'steps' } }
              : {}),
          },
        },
      });
    case 6:
      return new BatchWriteCommand({
        RequestItems: {
          [TableName]: keys.map((key) =>
            luck.often(0.7) ? { PutRequest: { Item: key } } : { DeleteRequest: { Key: key } },
          ),
        },
      });
    case 7:
      return new TransactWriteCommand({
        TransactItems: Array.from({ length: luck.between(1, 3) }, () => aStep(luck)),
        ...(luck.often(0.7) ? { ClientRequestToken: `t-${String(luck.between(1, TOKENS))}` } : {}),
      });
    default:
      return new QueryCommand(aQuery(luck) as never);
  }
};
