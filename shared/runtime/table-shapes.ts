/**
 * Keys and indexes of the four tables, as infra creates them on AWS and the local runner on one machine. All keys are strings, `pk` and `sk`.
 */
export interface IndexShape {
  name: string;
  partitionKey: string;
  sortKey: string;
  /** Attributes beside the keys; absent: keys only. */
  attributes?: readonly string[];
}

export interface TableShape {
  indexes: readonly IndexShape[];
  timeToLiveAttribute?: string;
}

export const TABLE_SHAPES = {
  records: {
    indexes: [
      /** Who is due: sparse, so that its cost follows the number due and not the number enrolled. */
      { name: 'due', partitionKey: 'dueShard', sortKey: 'nextDueAt' },
      /** What staff must do, oldest first, readable without opening each record. */
      {
        name: 'work',
        partitionKey: 'workShard',
        sortKey: 'workSince',
        attributes: ['tasks', 'escalations', 'participant', 'stream', 'study', 'site', 'language', 'contacts'],
      },
      /** A study's participants in order, with what their list is filtered by; each stream has a partition of its own. */
      {
        name: 'people',
        partitionKey: 'peopleShard',
        sortKey: 'peopleKey',
        attributes: [
          'site',
          'held',
          'participation',
          'anchors',
          'followUps',
          'externalIds',
          'agendaBasis',
          'arm',
          'mentor',
        ],
      },
      /** The same people by nothing but what names them: a fraction of it for a search and whoever pages through everybody, hardly ever written after somebody joined. By the keys of `people`, which items of earlier versions have. */
      {
        name: 'pseudonyms',
        partitionKey: 'peopleShard',
        sortKey: 'peopleKey',
        attributes: ['site', 'externalIds'],
      },
      /** Whose second pseudonym this is. */
      { name: 'aliases', partitionKey: 'aliasKey', sortKey: 'pk' },
      /** Whom a mentor supports, or supported to the end: sparse, so that their lists cost what they hold and not what is enrolled. */
      { name: 'mentored', partitionKey: 'mentorKey', sortKey: 'pk', attributes: ['alias', 'site'] },
      /** A study's messages in order of time; of one participant they lie beside the record. One map, so that a row can gain a field. */
      { name: 'messages', partitionKey: 'messagesShard', sortKey: 'messagesAt', attributes: ['row'] },
    ],
    /** Counters of a number's messages per day, and the message ids of providers; never a record, event or message. */
    timeToLiveAttribute: 'expiresAt',
  },
  contacts: { indexes: [] },
  /** Who was erased, and of whom an earlier state is wrong: never restored with the others, so that what a restore brings back is found. Only the latter expire. */
  erasures: { indexes: [], timeToLiveAttribute: 'expiresAt' },
  studies: {
    indexes: [
      /** The studies of one member of staff. */
      { name: 'memberships', partitionKey: 'user', sortKey: 'study' },
    ],
    /** Only answers kept for a repeated request, counts of a day's texts, and imports that are over, expire; DynamoDB deletes them late, so no rule leans on it. */
    timeToLiveAttribute: 'expiresAt',
  },
} as const satisfies Record<string, TableShape>;

export type TableName = keyof typeof TABLE_SHAPES;

/** Of the list that no restore touches: whom an earlier state of the tables must not write to. */
export const OUTDATED_PARTITION = 'OUTDATED';

/** Of each table: when the minute's run last looked, so that one that was restored gives itself away (ADR 24). */
export const TICKS_PARTITION = 'TICKS';
