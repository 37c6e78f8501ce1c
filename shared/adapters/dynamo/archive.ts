import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { stepOutcomeSchema } from '../../contract/step-outcome-schema.ts';
import type { ArchivedStep, RecordKey, RecordStore } from '../../ports/record-store.ts';
import { UnreadableRecord } from '../../ports/unreadable-record.ts';
import { messageItem } from './commit-writes.ts';
import { IS_THERE } from './guarded-item.ts';
import { archivedKey } from './keys.ts';
import { allOf } from './pages.ts';
import type { Item } from './record-item.ts';
import type { StoreSetting } from './store-setting.ts';

const archivedStep = (item: Item, owner: RecordKey): ArchivedStep => {
  const outcome = stepOutcomeSchema.safeParse(item.outcome);
  if (!outcome.success) throw new UnreadableRecord(owner, [`/archive/${String(item.key)}`]);
  return { key: String(item.key), outcome: outcome.data };
};

export const archive = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'archivedSteps' | 'amendArchived'> => {
  const TableName = tables.records;
  return {
    archivedSteps: async (owner, prefix) => {
      const { pk, sk } = archivedKey({ ...owner, key: prefix });
      const items = await allOf(documents, {
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': sk },
        ConsistentRead: true,
      });
      return items.map((item) => archivedStep(item, owner));
    },
    amendArchived: async (owner, { key, outcome }, message) => {
      // Only if it is still archived: the step may have come back into the record, and then the receipt belongs there.
      const amended = {
        Key: archivedKey({ ...owner, key }),
        UpdateExpression: 'SET outcome = :outcome',
        ExpressionAttributeValues: { ':outcome': outcome },
        ...IS_THERE,
      };
      await documents.send(
        new TransactWriteCommand({
          TransactItems: [{ Update: { TableName, ...amended } }, { Put: { TableName, Item: messageItem(message) } }],
        }),
      );
    },
  };
};
