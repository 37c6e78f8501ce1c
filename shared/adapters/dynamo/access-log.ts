import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AccessLog } from '../../ports/access-log.ts';
import { contactRead } from '../../contract/stored-contact-read.ts';
import type { Documents } from './documents.ts';
import { personKey, readKey } from './keys.ts';
import { allOf } from './pages.ts';

/** Beside the card it tells of, and kept when the card is erased. */
export const accessLog = (documents: Documents, table: string): AccessLog => ({
  noteRead: async (read, id) => {
    await documents.send(new PutCommand({ TableName: table, Item: { ...readKey(read, id), read } }));
  },
  readsOf: async (study, participant, from = '') => {
    const items = await allOf(documents, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :end',
      // `~` comes after every digit.
      ExpressionAttributeValues: {
        ':pk': personKey({ study, participant }),
        ':from': `READ#${from}`,
        ':end': 'READ#~',
      },
      ConsistentRead: true,
    });
    return items.map((item) => contactRead.parse(item['read']));
  },
});
