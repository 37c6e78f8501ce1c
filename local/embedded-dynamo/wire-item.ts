/** An attribute value as it travels to DynamoDB: one field, named for its type; numbers are text, bytes are base64. */
export interface WireValue {
  S?: string;
  N?: string;
  B?: string;
  BOOL?: boolean;
  NULL?: boolean;
  SS?: string[];
  NS?: string[];
  BS?: string[];
  L?: WireValue[];
  M?: WireItem;
}

export type WireItem = Record<string, WireValue>;

export interface KeyAttribute {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

export interface StoredIndex {
  IndexName: string;
  KeySchema: KeyAttribute[];
  Projection: { ProjectionType: 'ALL' | 'INCLUDE' | 'KEYS_ONLY'; NonKeyAttributes?: string[] };
}

/** What is kept of a table, in the words of DescribeTable. */
export interface StoredTable {
  TableName: string;
  KeySchema: KeyAttribute[];
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
  GlobalSecondaryIndexes?: StoredIndex[];
  LocalSecondaryIndexes?: StoredIndex[];
}

export const indexesOf = (table: StoredTable): StoredIndex[] => [
  ...(table.GlobalSecondaryIndexes ?? []),
  ...(table.LocalSecondaryIndexes ?? []),
];

export const keyNames = (schema: KeyAttribute[]): string[] => schema.map((key) => key.AttributeName);

/** The attributes of an item that it has. */
export const pick = (item: WireItem, names: string[]): WireItem => {
  const picked: WireItem = {};
  for (const name of names) {
    if (item[name] !== undefined) {
      picked[name] = item[name];
    }
  }
  return picked;
};
