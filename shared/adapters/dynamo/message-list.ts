import type { MessageRow, RecordStore } from '../../ports/record-store.ts';
import { messageName, messageOfName, personKey, studyKey } from './keys.ts';
import { firstOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';

/** Before and after every instant. */
const BEGINNING = '0';
const END = '~';

type Range = Parameters<RecordStore['messages']>[1];

/** A participant's messages lie beside the record, a study's in an index; both in order of time. */
const rangeQuery = (study: string, { from = BEGINNING, to = END, participant }: Range) =>
  participant === undefined
    ? {
        IndexName: 'messages',
        KeyConditionExpression: 'messagesShard = :owner AND messagesAt BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':owner': studyKey(study), ':from': from, ':to': to },
      }
    : {
        KeyConditionExpression: 'pk = :owner AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':owner': personKey({ study, participant }),
          ':from': `MSG#${from}`,
          ':to': `MSG#${to}`,
        },
      };

const startAfter = (study: string, { participant }: Range, cursor: string) => {
  const name = Buffer.from(cursor, 'base64url').toString();
  const key = messageOfName(study, name);
  return participant === undefined ? { ...key, messagesShard: studyKey(study), messagesAt: name } : key;
};

export const messageList = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'messages'> => ({
  messages: async (study, range, cursor, pageSize) => {
    const items = await firstOf(
      documents,
      {
        TableName: tables.records,
        ...rangeQuery(study, range),
        ScanIndexForward: !range.newestFirst,
        ...(cursor === undefined ? {} : { ExclusiveStartKey: startAfter(study, range, cursor) }),
      },
      pageSize + 1,
    );
    const rows = items.slice(0, pageSize).map(({ row }) => row as MessageRow);
    const last = items.length > pageSize ? rows.at(-1) : undefined;
    return { rows, ...(last ? { cursor: Buffer.from(messageName(last)).toString('base64url') } : {}) };
  },
});
