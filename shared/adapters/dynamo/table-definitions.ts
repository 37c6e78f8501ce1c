import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { TABLE_SHAPES, type IndexShape, type TableName } from '../../runtime/table-shapes.ts';

/** What the three tables are called here and now. */
export type TableNames = Record<TableName, string>;

const keysOf = (partitionKey: string, sortKey: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  { AttributeName: sortKey, KeyType: 'RANGE' },
];

/** The request that creates one table as `TABLE_SHAPES` describes it; infra makes the same of it on AWS. */
export const tableDefinition = (table: TableName, name: string): CreateTableCommandInput => {
  const indexes: readonly IndexShape[] = TABLE_SHAPES[table].indexes;
  const keys = new Set(['pk', 'sk', ...indexes.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])]);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...keys].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
    KeySchema: keysOf('pk', 'sk'),
    ...(indexes.length === 0 ? {} : { GlobalSecondaryIndexes: indexes.map(indexDefinition) }),
  };
};

const indexDefinition = ({ name, partitionKey, sortKey, attributes }: IndexShape) => ({
  IndexName: name,
  KeySchema: keysOf(partitionKey, sortKey),
  Projection:
    attributes === undefined
      ? { ProjectionType: 'KEYS_ONLY' as const }
      : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...attributes] },
});

/** `create` is one CreateTable call; a table that exists is left alone. */
export const createTables = async (
  names: TableNames,
  create: (definition: CreateTableCommandInput) => Promise<unknown>,
): Promise<void> => {
  for (const table of Object.keys(TABLE_SHAPES) as TableName[]) {
    try {
      await create(tableDefinition(table, names[table]));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ResourceInUseException')) throw error;
    }
  }
};
