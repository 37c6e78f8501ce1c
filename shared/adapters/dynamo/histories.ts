import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { STREAMS } from '../../domain/record.ts';
import type { StoredEvent } from '../../domain/event.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { batchGet } from './batch-get.ts';
import { eventKey, personKey, recordKey } from './keys.ts';
import { allOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';

/** As it was written, whatever it says: whether anyone has touched it, or taken one out, is for `verifyChain` to find out. */
const isEvent = (event: unknown): event is StoredEvent => typeof event === 'object' && event !== null;

export const histories = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'events' | 'eventsBy' | 'event'> => ({
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
    const events = [...records.map(({ firstEvent }) => firstEvent), ...items.map(({ event }) => event)].filter(isEvent);
    return STREAMS.flatMap((stream) => events.filter((event) => event.stream === stream));
  },
  eventsBy: async (key, by) => {
    const named = by.map((user, at): [string, string] => [`:by${String(at)}`, user]);
    const [records, items] = await Promise.all([
      batchGet(documents, { table: tables.records, keys: [recordKey(key)], attributes: ['firstEvent'] }),
      allOf(documents, {
        TableName: tables.records,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :events)',
        FilterExpression: named.map(([name]) => `#event.#by = ${name}`).join(' OR '),
        ExpressionAttributeNames: { '#event': 'event', '#by': 'by' },
        ExpressionAttributeValues: {
          ':pk': personKey(key),
          ':events': `EV#${key.stream}#`,
          ...Object.fromEntries(named),
        },
        ConsistentRead: true,
      }),
    ]);
    const first = records.map(({ firstEvent }) => firstEvent).filter(isEvent);
    return [...first.filter((event) => by.includes(event.by)), ...items.map(({ event }) => event).filter(isEvent)];
  },
  event: async (key, version) => {
    const Key = eventKey({ ...key, version });
    const { Item } = await documents.send(new GetCommand({ TableName: tables.records, Key, ConsistentRead: true }));
    return Item?.['event'] as StoredEvent | undefined;
  },
});
