import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type EmbeddedDynamo, openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';

export const TABLE = 'records';

const index = (IndexName: string, keys: [hash: string, range: string], Projection: object) => ({
  IndexName,
  KeySchema: [
    { AttributeName: keys[0], KeyType: 'HASH' as const },
    { AttributeName: keys[1], KeyType: 'RANGE' as const },
  ],
  Projection,
});

/** A table as the store's: keys of text, a keys-only due index, one that includes a note, one that holds everything in the order of a number. */
export const TABLE_DEFINITION = {
  TableName: TABLE,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [
    ...['pk', 'sk', 'dueShard', 'nextDueAt', 'kind'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    { AttributeName: 'points', AttributeType: 'N' as const },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
  GlobalSecondaryIndexes: [
    index('due', ['dueShard', 'nextDueAt'], { ProjectionType: 'KEYS_ONLY' }),
    index('noted', ['kind', 'nextDueAt'], { ProjectionType: 'INCLUDE', NonKeyAttributes: ['note'] }),
    index('ranked', ['kind', 'points'], { ProjectionType: 'ALL' }),
  ],
};

/** In memory, or on disk where a path is given; the table is there. */
export async function openWithTable(options: { path?: string; now?: () => number } = {}): Promise<EmbeddedDynamo> {
  const dynamo = await openEmbeddedDynamo(options);
  const { TableNames } = (await dynamo.call('ListTables', {})) as { TableNames: string[] };
  if (!TableNames.includes(TABLE)) await dynamo.call('CreateTable', TABLE_DEFINITION);
  return dynamo;
}

export const realClient = (dynamo: EmbeddedDynamo): DynamoDBClient =>
  new DynamoDBClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: dynamo.requestHandler,
    maxAttempts: 1,
  });

/** The two ways in that a program has: the fast one, and the SDK's own. */
export const WAYS_IN: [name: string, documentsOf: (dynamo: EmbeddedDynamo) => DynamoDBDocumentClient][] = [
  ['documents', (dynamo) => dynamo.documents],
  [
    'the real client',
    (dynamo) => DynamoDBDocumentClient.from(realClient(dynamo), { marshallOptions: { removeUndefinedValues: true } }),
  ],
];
