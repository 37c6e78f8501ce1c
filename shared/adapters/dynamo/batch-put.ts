import { BatchWriteCommand, type BatchWriteCommandInput, type BatchWriteCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Documents } from './documents.ts';
import type { Key } from './keys.ts';

const BATCH_MAX_ITEMS = 25;
/** DynamoDB names what it had no room for; a rest that does not shrink is a fault. */
const BATCH_MAX_ROUNDS = 20;

const putSome = async (documents: Documents, table: string, keys: Key[]): Promise<void> => {
  const puts = keys.map(({ pk, sk }) => ({ PutRequest: { Item: { pk, sk } } }));
  let RequestItems: BatchWriteCommandInput['RequestItems'] = { [table]: puts };
  for (let round = 1; round <= BATCH_MAX_ROUNDS; round += 1) {
    const answer: BatchWriteCommandOutput = await documents.send(new BatchWriteCommand({ RequestItems }));
    RequestItems = answer.UnprocessedItems ?? {};
    if (Object.keys(RequestItems).length === 0) return;
  }
  throw new Error('a batch stays unwritten');
};

/** Items that are nothing but their keys, each by itself: a batch is no transaction. */
export const batchPut = async (documents: Documents, table: string, keys: Key[]): Promise<void> => {
  const starts = Array.from({ length: Math.ceil(keys.length / BATCH_MAX_ITEMS) }, (_, n) => n * BATCH_MAX_ITEMS);
  await Promise.all(starts.map((at) => putSome(documents, table, keys.slice(at, at + BATCH_MAX_ITEMS))));
};
