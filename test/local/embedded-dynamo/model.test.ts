import { PutCommand, QueryCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { TABLE, openWithTable } from '../../support/embedded-table.ts';
import { runs } from '../../support/runs.ts';

/** The whole of DynamoDB that matters here, as a map from participant to what is known of them. */
interface Person {
  version: number;
  dueShard?: string;
  nextDueAt?: string;
}
type Model = Map<string, Person>;

type Step =
  | { kind: 'put'; pk: string; person: Person; mustBeNew: boolean }
  | { kind: 'raise'; pk: string; from: number; due?: string }
  | { kind: 'delete'; pk: string }
  | { kind: 'check'; pk: string; version: number };

const pk = fc.integer({ min: 0, max: 5 }).map((at) => `P#${String(at)}`);
const version = fc.integer({ min: 0, max: 2 });
const dueAt = fc.integer({ min: 0, max: 3 }).map((at) => `2026-0${String(at)}`);
const person = fc.record(
  { version, dueShard: fc.constantFrom('0', '1'), nextDueAt: dueAt },
  { requiredKeys: ['version'] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), pk, person, mustBeNew: fc.boolean() }),
  fc.record(
    { kind: fc.constant('raise' as const), pk, from: version, due: dueAt },
    { requiredKeys: ['kind', 'pk', 'from'] },
  ),
  fc.record({ kind: fc.constant('delete' as const), pk }),
  fc.record({ kind: fc.constant('check' as const), pk, version }),
);
const transaction = fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: (one) => one.pk });

const isAllowed = (model: Model, one: Step): boolean => {
  const known = model.get(one.pk);
  switch (one.kind) {
    case 'put':
      return !one.mustBeNew || known === undefined;
    case 'raise':
      return known === undefined || known.version === one.from;
    case 'check':
      return known?.version === one.version;
    case 'delete':
      return true;
  }
};

const apply = (model: Model, one: Step): void => {
  switch (one.kind) {
    case 'put':
      model.set(one.pk, one.person);
      break;
    case 'raise': {
      const { nextDueAt: _left, ...rest } = model.get(one.pk) ?? { version: 0 };
      model.set(one.pk, { ...rest, version: one.from + 1, ...(one.due !== undefined && { nextDueAt: one.due }) });
      break;
    }
    case 'delete':
      model.delete(one.pk);
      break;
    case 'check':
  }
};

const asRequest = (one: Step) => {
  const Key = { pk: one.pk, sk: '1' };
  switch (one.kind) {
    case 'put':
      return {
        Put: {
          TableName: TABLE,
          Item: { ...Key, ...one.person },
          ...(one.mustBeNew && { ConditionExpression: 'attribute_not_exists(pk)' }),
        },
      };
    case 'raise':
      return {
        Update: {
          TableName: TABLE,
          Key,
          ConditionExpression: 'attribute_not_exists(pk) OR version = :from',
          UpdateExpression:
            one.due === undefined ? 'SET version = :to REMOVE nextDueAt' : 'SET version = :to, nextDueAt = :due',
          ExpressionAttributeValues: { ':from': one.from, ':to': one.from + 1, ':due': one.due },
        },
      };
    case 'delete':
      return { Delete: { TableName: TABLE, Key } };
    case 'check':
      return {
        ConditionCheck: {
          TableName: TABLE,
          Key,
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': one.version },
        },
      };
  }
};

const byPk = (a: { pk?: string }, b: { pk?: string }): number => (String(a.pk) < String(b.pk) ? -1 : 1);

it('is a map of participants: the same table and the same due index after any transactions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(transaction, { maxLength: 25 }), async (transactions) => {
      const dynamo = await openWithTable();
      const { documents } = dynamo;
      const model: Model = new Map();
      await documents.send(new PutCommand({ TableName: TABLE, Item: { pk: 'P#0', sk: '1', version: 0 } }));
      model.set('P#0', { version: 0 });

      for (const steps of transactions) {
        const isDone = await documents.send(new TransactWriteCommand({ TransactItems: steps.map(asRequest) })).then(
          () => true,
          (error: Error & { CancellationReasons?: { Code: string }[] }) => {
            const codes = error.CancellationReasons?.map(({ Code }) => Code);
            expect(codes).toEqual(steps.map((one) => (isAllowed(model, one) ? 'None' : 'ConditionalCheckFailed')));
            return false;
          },
        );
        expect(isDone).toBe(steps.every((one) => isAllowed(model, one)));
        if (isDone) steps.forEach((one) => apply(model, one));
      }

      const { Items } = await documents.send(new ScanCommand({ TableName: TABLE }));
      const expected = [...model].map(([key, known]) => ({ pk: key, sk: '1', ...known }));
      expect(Items?.toSorted(byPk)).toEqual(expected.toSorted(byPk));
      for (const shard of ['0', '1']) {
        const query = new QueryCommand({
          TableName: TABLE,
          IndexName: 'due',
          KeyConditionExpression: 'dueShard = :shard AND nextDueAt <= :now',
          ExpressionAttributeValues: { ':shard': shard, ':now': '2026-02' },
        });
        const due = (await documents.send(query)).Items ?? [];
        const times = due.map((row) => row.nextDueAt as string);
        expect(times).toEqual(times.toSorted());
        const owed = expected.filter((known) => known.dueShard === shard && (known.nextDueAt ?? '9') <= '2026-02');
        expect(due.toSorted(byPk)).toEqual(owed.map(({ version: _version, ...keys }) => keys).toSorted(byPk));
      }
      await dynamo.close();
    }),
    { numRuns: runs(100), seed: 326 },
  );
});
