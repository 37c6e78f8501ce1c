import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { noticeBeforeTick } from '../../functions/sweep-due/notice-before-tick.ts';
import { sweepDue } from '../../functions/sweep-due/sweep-due.ts';
import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { dynamoRecordStore } from '../../shared/adapters/dynamo/record-store.ts';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { silentLog } from './silent-log.ts';
import { TABLES } from './table-names.ts';

export const NOW = Date.parse('2026-03-02T09:00:00Z');
export const DUE = 1_000;
/** As deployed (`infra/sample-settings.ts`). */
export const SHARDS = 16;
const BATCH = 25;

/** Whoever is due is spread over all of them; the others are due in the year that follows. */
const row = (n: number, of: number) => {
  const apart = of / DUE;
  const isDue = n % apart === 0;
  const at = isDue ? NOW - n : NOW + 3_600_000 + n * 30_000;
  return {
    pk: `S#bench#P#P-${String(n).padStart(7, '0')}`,
    sk: 'INTERVIEWS',
    dueShard: String(Math.floor(n / apart) % SHARDS),
    nextDueAt: isoInstant(at),
  };
};

/** Whoever is due first, so that their rows lie side by side in the memory of this process however many others there are; or scattered among them. */
const order = (people: number, isScattered: boolean): number[] => {
  const all = Array.from({ length: people }, (_, n) => n);
  const isDue = (n: number): boolean => n % (people / DUE) === 0;
  return isScattered ? all : [...all.filter(isDue), ...all.filter((n) => !isDue(n))];
};

/** Rows with the keys of the index `due` and nothing else, of which `DUE` are due now. @param people a multiple of `DUE` */
export const enrolRows = async (documents: Documents, people: number, isScattered = false): Promise<void> => {
  const everybody = order(people, isScattered);
  for (let n = 0; n < people; n += BATCH) {
    const puts = everybody.slice(n, n + BATCH).map((each) => ({ PutRequest: { Item: row(each, people) } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [TABLES.records]: puts } }));
  }
};

/** The two parts of the minute's run; the queue keeps nothing. */
export const minuteRun = (documents: Documents) => {
  let found = 0;
  const clock = { now: () => NOW };
  const patience = { sleep: async () => undefined, random: () => 0.5 };
  const setting = { documents, tables: TABLES, shards: SHARDS, clock, patience };
  const ports = {
    records: dynamoRecordStore(setting),
    studies: dynamoStudyBook(setting),
    queue: {
      add: async (messages: object[]) => {
        found += messages.length;
      },
      approximateBacklogSeconds: async () => 0,
      depth: async () => 0,
    },
    clock,
    log: silentLog,
    meter: { count: () => undefined },
  };
  const sweep = sweepDue(ports);
  return {
    /** Whether there was an outage or a restore; keeps the instant of the tick. */
    notice: () => noticeBeforeTick(ports),
    /** @returns how many were found */
    sweep: async (): Promise<number> => {
      found = 0;
      await sweep();
      return found;
    },
  };
};
