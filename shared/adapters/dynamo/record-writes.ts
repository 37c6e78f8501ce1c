import { sameValue } from '../../domain/change.ts';
import type { ParticipantRecord } from '../../domain/record.ts';
import type { TableNames } from './table-definitions.ts';
import type { ChainedChange } from '../chained-change.ts';
import { type GuardedItem, IS_NEW } from './guarded-item.ts';
import { eventKey, recordKey, spellingKey } from './keys.ts';
import { itemOf, type Item } from './record-item.ts';

interface Difference {
  UpdateExpression: string;
  names: Record<string, string>;
  values: Item;
}

/** What setting aside moves without a new version: written whatever was read, so that it ends with any commit. */
const MOVED_ASIDE = new Set(['nextDueAt', 'dueShard', 'workShard', 'workSince', 'setAsideAt']);

/** Only what changed, by place and not by name: the same few expressions come again and again, and fields of newer code are left alone. */
const difference = (before: Item, after: Item): Difference => {
  const names = new Set([...Object.keys({ ...before, ...after }), ...MOVED_ASIDE]);
  const changed = [...names].filter((name) => MOVED_ASIDE.has(name) || !sameValue(before[name], after[name]));
  const set = changed.filter((name) => after[name] !== undefined);
  const remove = changed.filter((name) => after[name] === undefined);
  const clauses = [
    `SET ${set.map((_, at) => `#s${at} = :s${at}`).join(', ')}`,
    ...(remove.length > 0 ? [`REMOVE ${remove.map((_, at) => `#r${at}`).join(', ')}`] : []),
  ];
  return {
    UpdateExpression: clauses.join(' '),
    names: Object.fromEntries([
      ...set.map((name, at): [string, string] => [`#s${at}`, name]),
      ...remove.map((name, at): [string, string] => [`#r${at}`, name]),
    ]),
    values: Object.fromEntries(set.map((name, at) => [`:s${at}`, after[name]])),
  };
};

const spelling = (TableName: string, { study, participant }: ParticipantRecord): GuardedItem => ({
  item: { Put: { TableName, Item: { ...spellingKey({ study, participant }), participant }, ...IS_NEW } },
  refused: { kind: 'exists' },
});

const creation = (TableName: string, { after, event }: ChainedChange, shards: number): GuardedItem[] => [
  {
    // The first event travels inside the record: one item less per stream, so that 25 newcomers fit one transaction.
    item: { Put: { TableName, Item: { ...itemOf(after, shards), firstEvent: event }, ...IS_NEW } },
    refused: { kind: 'exists' },
  },
  ...(after.stream === 'interviews' ? [spelling(TableName, after)] : []),
];

const nextVersion = (TableName: string, { before, after, event }: ChainedChange, shards: number): GuardedItem[] => {
  const { names, values, UpdateExpression } = difference(before ? itemOf(before, shards) : {}, itemOf(after, shards));
  const stillAsRead = {
    ConditionExpression: '#version = :versionRead',
    ExpressionAttributeNames: { ...names, '#version': 'version' },
    ExpressionAttributeValues: { ...values, ':versionRead': before?.version },
  };
  return [
    {
      item: { Update: { TableName, Key: recordKey(after), UpdateExpression, ...stillAsRead } },
      refused: { kind: 'lostRace' },
    },
    { item: { Put: { TableName, Item: { ...eventKey(event), event }, ...IS_NEW } }, refused: { kind: 'lostRace' } },
  ];
};

/** The record at its new version, if it is still the one that was read, and the event that leads there, if there is none. */
export const recordWrites = (tables: TableNames, change: ChainedChange, shards: number): GuardedItem[] =>
  change.before ? nextVersion(tables.records, change, shards) : creation(tables.records, change, shards);
