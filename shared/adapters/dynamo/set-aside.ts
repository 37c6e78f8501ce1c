import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isoInstant } from '../../domain/zone.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { recordKey } from './keys.ts';
import { asideShard, dueShard } from './record-item.ts';
import type { StoreSetting } from './store-setting.ts';

export const settingAside = ({ documents, tables, shards }: StoreSetting): Pick<RecordStore, 'setAside'> => ({
  setAside: async (key, until, now) => {
    // Set aside again and again, it is shown since the first time.
    const since = 'if_not_exists(setAsideAt, :now)';
    const update = new UpdateCommand({
      TableName: tables.records,
      Key: recordKey(key),
      UpdateExpression: `SET nextDueAt = :until, dueShard = :due, workShard = :aside, workSince = ${since}, setAsideAt = ${since}`,
      ConditionExpression: 'nextDueAt <= :now',
      ExpressionAttributeValues: {
        ':until': isoInstant(until),
        ':now': isoInstant(now),
        ':due': dueShard(key.participant, shards),
        ':aside': asideShard(key.study, key.stream),
      },
    });
    try {
      await documents.send(update);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
    }
  },
});
