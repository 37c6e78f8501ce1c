import type { Chance } from '../../../local/chance.ts';

export const TableName = 'records';

export const keyOf = (luck: Chance) => ({
  pk: `S#s#P#${String(luck.between(1, 4))}`,
  sk: luck.one(['INTERVIEWS', 'CHECKINS', 'EV#1', 'EV#2', 'MSG#æ']),
});

export const aValue = (luck: Chance, depth = 0): unknown => {
  switch (luck.between(0, depth > 1 ? 5 : 8)) {
    case 0:
      return luck.between(-3, 3);
    case 1:
      return luck.one(['', 'a', 'ab', 'æøå', 'b']);
    case 2:
      return luck.often(0.5);
    case 3:
      return null;
    case 4:
      return 1.5;
    case 5:
      return undefined;
    case 6:
      return [aValue(luck, depth + 1) ?? 0, aValue(luck, depth + 1) ?? 'x'];
    default:
      return { a: aValue(luck, depth + 1), b: aValue(luck, depth + 1), c: { d: luck.between(0, 2) } };
  }
};

/** Instants differ from item to item: of two rows of an index with one key neither comes first. */
export const instantFor = ({ pk, sk }: { pk: string; sk: string }, luck: Chance): string =>
  `2026-0${String(luck.between(1, 9))}#${pk}#${sk}`;

/** Conditions as the adapters write them, and some that they might. */
export const aCondition = (luck: Chance): object => {
  const v = luck.between(1, 3);
  return luck.one<object>([
    {},
    { ConditionExpression: 'attribute_not_exists(pk)' },
    { ConditionExpression: 'attribute_exists(pk)' },
    {
      ConditionExpression: '#version = :v',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':v': v },
    },
    {
      ConditionExpression: '(attribute_not_exists(#n) OR #n < :v) AND (attribute_not_exists(field) OR version <= :v)',
      ExpressionAttributeNames: { '#n': 'n' },
      ExpressionAttributeValues: { ':v': v },
    },
    {
      ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#was) OR #was = :v)',
      ExpressionAttributeNames: { '#was': 'field' },
      ExpressionAttributeValues: { ':v': aValue(luck) ?? 'x' },
    },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR nextDueAt <= :v OR #state = :free',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':v': '2026-05', ':free': 'free' },
    },
    {
      ConditionExpression: '#steps.#one.#state = :v',
      ExpressionAttributeNames: { '#steps': 'steps', '#one': 'one', '#state': 'state' },
      ExpressionAttributeValues: { ':v': 'sent' },
    },
    { ConditionExpression: 'NOT version IN (:v, :w) AND field <> :w', ExpressionAttributeValues: { ':v': v, ':w': 2 } },
    {
      ConditionExpression: 'begins_with(nextDueAt, :v) OR contains(#list, :w) OR size(steps) > :n',
      ExpressionAttributeNames: { '#list': 'list' },
      ExpressionAttributeValues: { ':v': '2026-03', ':w': 'two', ':n': luck.between(0, 2) },
    },
    { ConditionExpression: 'version BETWEEN :v AND :w', ExpressionAttributeValues: { ':v': 1, ':w': v } },
    { ConditionExpression: 'version = :v AND', ExpressionAttributeValues: { ':v': v } },
    { ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': v, ':unused': 1 } },
    { ConditionExpression: 'version = :missing', ExpressionAttributeValues: { ':v': v } },
    { ConditionExpression: 'state = :v', ExpressionAttributeValues: { ':v': v } },
  ]);
};

export const anUpdate = (luck: Chance): object => {
  const key = keyOf(luck);
  const [name, value] = [luck.one(['field', 'note', 'version']), aValue(luck) ?? 'x'];
  const due = { ':due': instantFor(key, luck), ':shard': '0' };
  const given = luck.one<object>([
    {
      UpdateExpression: 'SET #s0 = :s0',
      ExpressionAttributeNames: { '#s0': name },
      ExpressionAttributeValues: { ':s0': value },
    },
    {
      UpdateExpression: 'SET #s0 = :s0, nextDueAt = :due, dueShard = :shard REMOVE #r0, #r1',
      ExpressionAttributeNames: { '#s0': name, '#r0': 'workShard', '#r1': 'workSince' },
      ExpressionAttributeValues: { ':s0': value, ...due },
    },
    { UpdateExpression: 'REMOVE nextDueAt, dueShard' },
    {
      UpdateExpression: 'SET expiresAt = :e ADD #n :by',
      ExpressionAttributeNames: { '#n': luck.one(['n', 'field']) },
      ExpressionAttributeValues: { ':e': 5, ':by': luck.one([1, -1]) },
    },
    {
      UpdateExpression: 'SET setAsideAt = if_not_exists(setAsideAt, :now), workSince = if_not_exists(setAsideAt, :now)',
      ExpressionAttributeValues: { ':now': instantFor(key, luck) },
    },
    {
      UpdateExpression: 'SET #steps.#one = :v',
      ExpressionAttributeNames: { '#steps': 'steps', '#one': luck.one(['one', 'two']) },
      ExpressionAttributeValues: { ':v': value },
    },
    { UpdateExpression: 'SET field.a.b = :v', ExpressionAttributeValues: { ':v': value } },
    { UpdateExpression: 'SET n = version + :v', ExpressionAttributeValues: { ':v': luck.between(1, 3) } },
    {
      UpdateExpression: 'SET #list = list_append(#list, :v)',
      ExpressionAttributeNames: { '#list': 'list' },
      ExpressionAttributeValues: { ':v': [value] },
    },
    { UpdateExpression: 'REMOVE #list[0], #list[2]', ExpressionAttributeNames: { '#list': 'list' } },
    { UpdateExpression: 'SET pk = :v', ExpressionAttributeValues: { ':v': 'x' } },
    { UpdateExpression: 'SET nextDueAt = :v', ExpressionAttributeValues: { ':v': luck.one<unknown>([3, '']) } },
    { UpdateExpression: 'SET a = :v, a = :v', ExpressionAttributeValues: { ':v': 1 } },
  ]);
  return { TableName, Key: key, ...given };
};

/** Two expressions in one request share their placeholders; these do not collide by name. */
export const guarded = (update: object, luck: Chance): object => {
  const condition = {
    ConditionExpression: '#version = :read',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':read': luck.between(1, 3) },
  };
  if (luck.often(0.5)) return update;
  const { ExpressionAttributeNames = {}, ExpressionAttributeValues = {} } = update as {
    ExpressionAttributeNames?: object;
    ExpressionAttributeValues?: object;
  };
  return {
    ...update,
    ...condition,
    ExpressionAttributeNames: { ...ExpressionAttributeNames, ...condition.ExpressionAttributeNames },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ...condition.ExpressionAttributeValues },
  };
};
