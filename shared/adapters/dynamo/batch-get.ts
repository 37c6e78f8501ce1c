import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Documents } from './documents.ts';
import type { Key } from './keys.ts';
import type { Item } from './record-item.ts';

const BATCH_MAX_KEYS = 100;
/** DynamoDB answers with what fits 16 MB or its rate and names the rest; a rest that does not shrink is a fault, not a page. */
const BATCH_MAX_ROUNDS = 20;

export interface BatchRequest {
  table: string;
  keys: Key[];
  /** Absent: whole items. */
  attributes?: string[];
}

/** Consistent; in no order, and without those that do not exist. One that is named twice is read once: DynamoDB refuses it. */
export const batchGet = async (
  documents: Documents,
  { table, keys: named, attributes }: BatchRequest,
): Promise<Item[]> => {
  const keys = [...new Map(named.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  const projection = attributes && {
    ProjectionExpression: attributes.map((_, at) => `#a${at}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name, at) => [`#a${at}`, name])),
  };
  const found: Item[] = [];
  for (let from = 0; from < keys.length; from += BATCH_MAX_KEYS) {
    let wanted: Item[] = keys.slice(from, from + BATCH_MAX_KEYS).map(({ pk, sk }) => ({ pk, sk }));
    for (let round = 1; wanted.length > 0; round += 1) {
      if (round > BATCH_MAX_ROUNDS) throw new Error(`${wanted.length} of a batch stay unread`);
      const { Responses, UnprocessedKeys } = await documents.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true, ...projection } } }),
      );
      found.push(...(Responses?.[table] ?? []));
      wanted = UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return found;
};
