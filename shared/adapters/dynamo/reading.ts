import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type InterviewRecord, type Stream, STREAMS } from '../../domain/record.ts';
import type { Both, Page, RecordKey, RecordStore } from '../../ports/record-store.ts';
import { UnreadableRecord } from '../../ports/unreadable-record.ts';
import { batchGet } from './batch-get.ts';
import { aliasKey, type Key, mentorKey, ownerOf, personKey, recordKey, spellingKey } from './keys.ts';
import { allOf } from './pages.ts';
import { type Item, recordOf } from './record-item.ts';
import { roster } from './roster.ts';
import type { StoreSetting } from './store-setting.ts';

type Reading = Pick<
  RecordStore,
  | 'readInterviews'
  | 'readCheckIns'
  | 'readBoth'
  | 'readMany'
  | 'readManyInterviews'
  | 'people'
  | 'participantOfAlias'
  | 'spelledAs'
  | 'mentored'
>;
type Person = Omit<RecordKey, 'stream'>;

const isAt =
  ({ pk, sk }: Key) =>
  (item: Item): boolean =>
    item.pk === pk && item.sk === sk;

const bothIn = (items: Item[], person: Person): Both | undefined => {
  const interviews = items.find(isAt(recordKey({ ...person, stream: 'interviews' })));
  const checkIns = items.find(isAt(recordKey({ ...person, stream: 'checkIns' })));
  if (!interviews || !checkIns) return undefined;
  return {
    interviews: recordOf(interviews, { ...person, stream: 'interviews' }),
    checkIns: recordOf(checkIns, { ...person, stream: 'checkIns' }),
  };
};

export const reading = (setting: StoreSetting): Reading => {
  const { documents, tables, onUnreadable } = setting;
  const { pseudonyms } = roster(setting);
  const read = async <Kind extends Stream>(key: RecordKey & { stream: Kind }) => {
    const request = { TableName: tables.records, Key: recordKey(key), ConsistentRead: true };
    const { Item } = await documents.send(new GetCommand(request));
    return Item && recordOf(Item, key);
  };

  const itemsOf = (persons: Person[], streams: readonly Stream[] = STREAMS): Promise<Item[]> => {
    const keys = persons.flatMap((person) => streams.map((stream) => recordKey({ ...person, stream })));
    return batchGet(documents, { table: tables.records, keys });
  };

  const readable = <Of>(readOne: () => Of | undefined): Of[] => {
    try {
      return [readOne()].filter((one) => one !== undefined);
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      onUnreadable?.(error);
      return [];
    }
  };

  const readMany = async (study: string, participants: string[]): Promise<Both[]> => {
    const persons = participants.map((participant) => ({ study, participant }));
    const items = new Map<unknown, Item[]>();
    for (const item of await itemsOf(persons)) items.set(item.pk, [...(items.get(item.pk) ?? []), item]);
    return persons.flatMap((person) => readable(() => bothIn(items.get(personKey(person)) ?? [], person)));
  };

  const readManyInterviews = async (study: string, participants: string[]): Promise<InterviewRecord[]> => {
    const keys = participants.map((participant) => ({ study, participant, stream: 'interviews' as const }));
    const items = new Map((await itemsOf(keys, ['interviews'])).map((item) => [item.pk, item]));
    return keys.flatMap((key) =>
      readable(() => {
        const item = items.get(personKey(key));
        return item && recordOf(item, key);
      }),
    );
  };

  return {
    readMany,
    readManyInterviews,
    readInterviews: (study, participant) => read({ study, participant, stream: 'interviews' }),
    readCheckIns: (study, participant) => read({ study, participant, stream: 'checkIns' }),
    readBoth: async (study, participant) => bothIn(await itemsOf([{ study, participant }]), { study, participant }),
    people: async (study, cursor, pageSize): Promise<Page<Both>> => {
      const last = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
      const { rows, cursor: next } = await pseudonyms(study, last, pageSize);
      return {
        rows: await readMany(
          study,
          rows.map(({ participant }) => participant),
        ),
        ...(next === undefined ? {} : { cursor: Buffer.from(next).toString('base64url') }),
      };
    },
    mentored: async (study, mentor) => {
      const items = await allOf(documents, {
        TableName: tables.records,
        IndexName: 'mentored',
        KeyConditionExpression: 'mentorKey = :mentor',
        ExpressionAttributeValues: { ':mentor': mentorKey(study, mentor) },
      });
      return items.flatMap(({ pk, alias, site }) => {
        const { participant } = ownerOf(String(pk));
        if (participant === undefined) return [];
        return [{ participant, alias: String(alias), ...(typeof site === 'string' ? { site } : {}) }];
      });
    },
    spelledAs: async (study, participant) => {
      const request = { TableName: tables.records, Key: spellingKey({ study, participant }), ConsistentRead: true };
      const { Item } = await documents.send(new GetCommand(request));
      return typeof Item?.participant === 'string' ? Item.participant : undefined;
    },
    participantOfAlias: async (study, alias) => {
      const query = {
        TableName: tables.records,
        IndexName: 'aliases',
        KeyConditionExpression: 'aliasKey = :alias',
        ExpressionAttributeValues: { ':alias': aliasKey(study, alias) },
      };
      const { Items: [item] = [] } = await documents.send(new QueryCommand({ ...query, Limit: 1 }));
      return item && ownerOf(String(item.pk)).participant;
    },
  };
};
