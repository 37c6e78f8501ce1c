import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { STREAMS } from '../../domain/record.ts';
import type { StoredEvent } from '../../domain/event.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { batchGet } from './batch-get.ts';
import { eventKey, personKey, recordKey } from './keys.ts';
import { allOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';

export const histories = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'events' | 'event'> => ({
  events: async (study, participant) => {
    const [records, items] = await Promise.all([
      batchGet(documents, {
        table: tables.records,
        keys: STREAMS.map((stream) => recordKey({ study, participant, stream })),
        attributes: ['firstEvent'],
      }),
      allOf(documents, {
        TableName: tables.records,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :events)',
        ExpressionAttributeValues: { ':pk': personKey({ study, participant }), ':events': 'EV#' },
        ConsistentRead: true,
      }),
    ]);
    // As they were written, whatever they say: whether anyone has touched them, or taken one out, is for `verifyChain` to find out.
    const events = [...records.map(({ firstEvent }) => firstEvent), ...items.map(({ event }) => event)].filter(
      (event): event is StoredEvent => typeof event === 'object' && event !== null,
    );
    return STREAMS.flatMap((stream) => events.filter((event) => event.stream === stream));
  },
  event: async (key, version) => {
    const Key = eventKey({ ...key, version });
    const { Item } = await documents.send(new GetCommand({ TableName: tables.records, Key, ConsistentRead: true }));
    return Item?.['event'] as StoredEvent | undefined;
  },
});
