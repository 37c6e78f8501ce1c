import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Documents } from './documents.ts';
import type { Item } from './record-item.ts';

/** Page by page, each one query: DynamoDB ends a page at its limit or at 1 MB, whichever comes first. */
export async function* pagesOf(documents: Documents, query: QueryCommandInput): AsyncGenerator<Item[]> {
  let ExclusiveStartKey = query.ExclusiveStartKey;
  do {
    const answer = await documents.send(new QueryCommand({ ...query, ExclusiveStartKey }));
    if (answer.Items && answer.Items.length > 0) yield answer.Items;
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}

export const allOf = async (documents: Documents, query: QueryCommandInput): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const page of pagesOf(documents, query)) items.push(...page);
  return items;
};

/** Up to `count` items, over as many pages as they lie on. */
export const firstOf = async (documents: Documents, query: QueryCommandInput, count: number): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const page of pagesOf(documents, { ...query, Limit: count })) {
    items.push(...page);
    if (items.length >= count) break;
  }
  return items.slice(0, count);
};
