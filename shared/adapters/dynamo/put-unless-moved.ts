import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Documents } from './documents.ts';
import { IS_NEW } from './guarded-item.ts';
import type { Key } from './keys.ts';
import type { CancellationReason } from './patient-documents.ts';
import type { Item } from './record-item.ts';

export interface GuardedPut {
  table: string;
  item: Item & Key;
  /** Attribute and value that the item must still have; absent: there must be none. */
  was?: {
    attribute: string;
    value: number | string;
    /** One from before items had the attribute will do. */ orNone?: true;
  };
  /** Written with it, whatever stands there. */
  along?: Item;
}

const isRefusal = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { CancellationReasons: reasons = [] } = error as { CancellationReasons?: CancellationReason[] };
  return (
    error.name === 'ConditionalCheckFailedException' || reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')
  );
};

/** @returns false when someone else was first; a retry that meets what it wrote itself was first. */
export const putUnlessMoved = async (documents: Documents, put: GuardedPut): Promise<boolean> => {
  const { table: TableName, item: Item, was, along } = put;
  const unmoved = was
    ? {
        ConditionExpression: was.orNone
          ? 'attribute_exists(pk) AND (attribute_not_exists(#was) OR #was = :was)'
          : '#was = :was',
        ExpressionAttributeNames: { '#was': was.attribute },
        ExpressionAttributeValues: { ':was': was.value },
      }
    : IS_NEW;
  const guarded = { TableName, Item, ...unmoved };
  try {
    if (along === undefined) await documents.send(new PutCommand(guarded));
    else {
      const TransactItems = [{ Put: guarded }, { Put: { TableName, Item: along } }];
      await documents.send(new TransactWriteCommand({ TransactItems }));
    }
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const Key = { pk: Item.pk, sk: Item.sk };
    const stored = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return stored.Item !== undefined && canonicalJson(stored.Item) === canonicalJson(Item);
  }
};
