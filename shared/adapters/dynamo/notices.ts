import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { isoInstant } from '../../domain/zone.ts';
import type { RecordStore, StaffNotice } from '../../ports/record-store.ts';
import { caseloadKey, noticesKey } from './keys.ts';
import { allOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';

/** `$` follows `#`, which ends the instant in a notice's key. */
const UP_TO_INSTANT = '$';

export const notices = ({
  documents,
  tables,
}: StoreSetting): Pick<RecordStore, 'notices' | 'removeNotices' | 'caseloads'> => {
  const TableName = tables.records;
  return {
    notices: async (study, now) => {
      const items = await allOf(documents, {
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk < :end',
        ExpressionAttributeValues: { ':pk': noticesKey(study), ':end': isoInstant(now) + UP_TO_INSTANT },
        ConsistentRead: true,
      });
      return items.map(({ sk, notice }) => ({ ...(notice as StaffNotice), id: String(sk) }));
    },
    removeNotices: async (study, ids) => {
      const keys = ids.map((sk) => ({ pk: noticesKey(study), sk }));
      await Promise.all(keys.map((Key) => documents.send(new DeleteCommand({ TableName, Key }))));
    },
    caseloads: async (study) => {
      const items = await allOf(documents, {
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': caseloadKey(study) },
        ConsistentRead: true,
      });
      return items.map(({ sk, n }) => ({ mentor: String(sk), count: Number(n) })).filter(({ count }) => count > 0);
    },
  };
};
