import { readRecord } from '../../contract/record-schema.ts';
import { openSince, openWorkOf } from '../../domain/open-work.ts';
import type { ParticipantRecord, Stream } from '../../domain/record.ts';
import type { RecordKey } from '../../ports/record-store.ts';
import { UnreadableRecord } from '../../ports/unreadable-record.ts';
import { shardOf } from '../shard-of.ts';
import { aliasKey, mentorKey, recordKey, studyKey } from './keys.ts';

export type Item = Record<string, unknown>;

/** Beside the record's own fields; all of them made from it, except its first event. */
const KEY_ATTRIBUTES = new Set([
  'pk',
  'sk',
  'dueShard',
  'workShard',
  'workSince',
  'setAsideAt',
  'peopleShard',
  'peopleKey',
  'aliasKey',
  'mentorKey',
  'firstEvent',
]);

export const dueShard = (owner: string, shards: number): string => String(shardOf(owner, shards));
export const workShard = (study: string, stream: Stream): string => `${studyKey(study)}#${stream}`;

/** Beside the work of the others, so that a record which cannot be read is told without reading it; no id has a `#` in a key. */
export const asideShard = (study: string, stream: Stream): string => `${workShard(study, stream)}#SETASIDE`;

export const peopleShard = (study: string, stream: Stream): string =>
  stream === 'interviews' ? studyKey(study) : `${studyKey(study)}#CHECKINS`;

/** A record stands in an index only while it has what the index asks for: what it costs follows the work, not the enrolled. */
export const itemOf = (record: ParticipantRecord, shards: number): Item => {
  const { study, participant, stream, nextDueAt } = record;
  const workSince = openSince(openWorkOf(record));
  return {
    ...recordKey(record),
    ...record,
    ...(nextDueAt === undefined ? {} : { dueShard: dueShard(participant, shards) }),
    ...(workSince === undefined ? {} : { workShard: workShard(study, stream), workSince }),
    peopleShard: peopleShard(study, stream),
    peopleKey: participant,
    ...(stream === 'checkIns' ? { aliasKey: aliasKey(study, record.alias) } : {}),
    ...(stream === 'checkIns' && record.mentor !== undefined ? { mentorKey: mentorKey(study, record.mentor) } : {}),
  };
};

/** @throws UnreadableRecord */
export const recordOf = <Kind extends Stream>(
  item: Item,
  key: RecordKey & { stream: Kind },
): Extract<ParticipantRecord, { stream: Kind }> => {
  // Built anew: an object from which something was deleted is read slowly from then on.
  const fields: Item = Object.fromEntries(Object.entries(item).filter(([name]) => !KEY_ATTRIBUTES.has(name)));
  const read = readRecord(key.stream, fields);
  if ('places' in read) throw new UnreadableRecord(key, read.places);
  return read.record;
};
