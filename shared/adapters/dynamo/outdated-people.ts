import { storedOutdated } from '../../contract/stored-erasure.ts';
import { outdatedBy, OUTDATED_DAYS } from '../../ports/outdated-people.ts';
import type { Commit, Outdated, RecordStore } from '../../ports/record-store.ts';
import { OUTDATED_PARTITION } from '../../runtime/table-shapes.ts';
import type { GuardedItem } from './guarded-item.ts';
import { outdatedKey, outdatedOf } from './keys.ts';
import { allOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';
import type { TableNames } from './table-definitions.ts';

const KEPT_SECONDS = OUTDATED_DAYS * 86_400;

const outdatedItem = (outdated: Outdated) => ({
  ...outdatedKey(outdated),
  ...outdated,
  expiresAt: Math.floor(Date.parse(outdated.at) / 1_000) + KEPT_SECONDS,
});

export const outdatedWrites = (tables: TableNames, commit: Commit): GuardedItem[] =>
  outdatedBy(commit).map((outdated) => ({
    item: { Put: { TableName: tables.erasures, Item: outdatedItem(outdated) } },
  }));

export const outdatedList = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'outdated'> => ({
  outdated: async (study) => {
    const items = await allOf(documents, {
      TableName: tables.erasures,
      KeyConditionExpression: 'pk = :outdated AND begins_with(sk, :study)',
      ExpressionAttributeValues: { ':outdated': OUTDATED_PARTITION, ':study': outdatedOf(study) },
      ConsistentRead: true,
    });
    return items.map((item) => storedOutdated.parse(item));
  },
});
