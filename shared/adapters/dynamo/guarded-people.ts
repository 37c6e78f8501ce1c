import { storedGuarded } from '../../contract/stored-erasure.ts';
import { guardedBy, GUARDED_DAYS } from '../../ports/guarded-people.ts';
import type { Commit, Guarded, RecordStore } from '../../ports/record-store.ts';
import { GUARDED_PARTITION } from '../../runtime/table-shapes.ts';
import type { GuardedItem } from './guarded-item.ts';
import { guardedKey, guardedOf } from './keys.ts';
import { allOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';
import type { TableNames } from './table-definitions.ts';

const KEPT_SECONDS = GUARDED_DAYS * 86_400;

const guardedItem = (guarded: Guarded) => ({
  ...guardedKey(guarded),
  ...guarded,
  expiresAt: Math.floor(Date.parse(guarded.at) / 1_000) + KEPT_SECONDS,
});

export const guardedWrites = (tables: TableNames, commit: Commit): GuardedItem[] =>
  guardedBy(commit).map((guarded) => ({
    item: { Put: { TableName: tables.erasures, Item: guardedItem(guarded) } },
  }));

export const guardedList = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'guarded'> => ({
  guarded: async (study) => {
    const items = await allOf(documents, {
      TableName: tables.erasures,
      KeyConditionExpression: 'pk = :guarded AND begins_with(sk, :study)',
      ExpressionAttributeValues: { ':guarded': GUARDED_PARTITION, ':study': guardedOf(study) },
      ConsistentRead: true,
    });
    return items.map((item) => storedGuarded.parse(item));
  },
});
