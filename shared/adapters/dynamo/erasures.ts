import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { storedErasure } from '../../contract/stored-erasure.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { linkKey, numberKey, personKey, studyKey } from './keys.ts';
import { allOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';

type Erasures = Pick<RecordStore, 'noteErasure' | 'erasures' | 'forgetNumber' | 'forgetLinks'>;

/** The list lies in a table of its own, which no restore touches: what a restore brings back is found by it. */
export const erasureList = ({ documents, tables }: StoreSetting): Erasures => ({
  noteErasure: async ({ study, participant, at }) => {
    const Item = { pk: studyKey(study), sk: participant, study, participant, at };
    await documents.send(new PutCommand({ TableName: tables.erasures, Item }));
  },
  erasures: async (study) => {
    const items = await allOf(documents, {
      TableName: tables.erasures,
      KeyConditionExpression: 'pk = :study',
      ExpressionAttributeValues: { ':study': studyKey(study) },
      ConsistentRead: true,
    });
    return items.map((item) => storedErasure.parse(item));
  },
  forgetLinks: async (study, participant) => {
    const links = await allOf(documents, {
      TableName: tables.records,
      KeyConditionExpression: 'pk = :person AND begins_with(sk, :link)',
      ExpressionAttributeValues: { ':person': personKey({ study, participant }), ':link': 'LINK#' },
      ConsistentRead: true,
    });
    for (const { pk, sk, idHash } of links)
      for (const Key of [linkKey(String(idHash)), { pk, sk }])
        await documents.send(new DeleteCommand({ TableName: tables.records, Key }));
  },
  forgetNumber: async (numberHash) => {
    const counters = await allOf(documents, {
      TableName: tables.records,
      KeyConditionExpression: 'pk = :number',
      ExpressionAttributeValues: { ':number': numberKey(numberHash) },
      ConsistentRead: true,
    });
    for (const { pk, sk } of counters)
      await documents.send(new DeleteCommand({ TableName: tables.records, Key: { pk, sk } }));
  },
});
