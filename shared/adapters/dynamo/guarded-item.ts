import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CommitResult } from '../../ports/record-store.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction, and what it means for the commit when its condition does not hold. */
export interface GuardedItem {
  item: TransactItem;
  refused?: Exclude<CommitResult, { kind: 'committed' }>;
}

/** Each clause by its name; `pk` stands for the item itself. */
export const IS_NEW = { ConditionExpression: 'attribute_not_exists(pk)' };
export const IS_THERE = { ConditionExpression: 'attribute_exists(pk)' };
