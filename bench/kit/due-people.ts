import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { noticeBeforeTick } from '../../functions/sweep-due/notice-before-tick.ts';
import { sweepDue } from '../../functions/sweep-due/sweep-due.ts';
import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { dynamoRecordStore } from '../../shared/adapters/dynamo/record-store.ts';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { type Instant, isoInstant } from '../../shared/domain/zone.ts';
import { silentLog } from './silent-log.ts';
import { TABLES } from './table-names.ts';

export const NOW = Date.parse('2026-03-02T09:00:00Z');
export const DUE = 1_000;
/** As deployed (`infra/sample-settings.ts`). */
export const SHARDS = 16;
const BATCH = 25;

/** In a trial of a million one in so many comes long after the one before: their rows are scattered over the memory of this process. */
const APART = 1_000;
const HOUR_MS = 3_600_000;
export const LATER = NOW + HOUR_MS;

const isScattered = (n: number): boolean => n % APART === APART - 1;

const row = (n: number, nextDueAt: Instant) => ({
  pk: `S#bench#P#P-${String(n).padStart(7, '0')}`,
  sk: 'INTERVIEWS',
  dueShard: String((n < DUE ? n : Math.floor(n / APART)) % SHARDS),
  nextDueAt: isoInstant(nextDueAt),
});

/** The first `DUE` are due now, so that their rows lie side by side however many come after them; of the others those who are scattered are due at `LATER`. */
const dueAt = (n: number): Instant => {
  if (n < DUE) return NOW - n;
  return isScattered(n) ? LATER - n : LATER + HOUR_MS + n * 30_000;
};

/** In as many requests as it takes, all of them under way at once. */
const put = async (documents: Documents, rows: object[]): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, nth) =>
    rows.slice(nth * BATCH, (nth + 1) * BATCH).map((Item) => ({ PutRequest: { Item } })),
  );
  await Promise.all(
    batches.map((puts) => documents.send(new BatchWriteCommand({ RequestItems: { [TABLES.records]: puts } }))),
  );
};

/** Rows with the keys of the index `due` and nothing else. @param people a multiple of `DUE`, as `enrolled`: how many there are already */
export const enrolRows = async (documents: Documents, people: number, enrolled = 0): Promise<void> => {
  for (let n = enrolled; n < people; n += DUE)
    await put(
      documents,
      Array.from({ length: DUE }, (_, at) => row(n + at, dueAt(n + at))),
    );
};

/** Whoever was due before is due much later: among a million, as many of those who are scattered are due at `LATER`. */
export const letTheFirstGo = (documents: Documents): Promise<void> =>
  put(
    documents,
    Array.from({ length: DUE }, (_, n) => n)
      .filter((n) => !isScattered(n))
      .map((n) => row(n, LATER + HOUR_MS + n)),
  );

/** The two parts of the minute's run; the queue keeps nothing. */
export const minuteRun = (documents: Documents, now: Instant = NOW) => {
  let found = 0;
  const clock = { now: () => now };
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
