import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { dynamoRecordStore, type DynamoRecordStoreOptions } from '../../shared/adapters/dynamo/record-store.ts';
import { createTables, type TableNames } from '../../shared/adapters/dynamo/table-definitions.ts';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';

export const TABLES: TableNames = {
  records: 'records',
  contacts: 'contacts',
  studies: 'studies',
  erasures: 'erasures',
};
const TEN_MINUTES_MS = 600_000;

/** Waits for nothing, and remembers how long it would have. */
export const noPatience = () => {
  const pauses: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds);
  };
  return { pauses, sleep, random: () => 1 };
};

export const storeOn = (documents: Documents, over: Partial<DynamoRecordStoreOptions> = {}): RecordStore =>
  dynamoRecordStore({
    documents,
    tables: TABLES,
    shards: 4,
    clock: { now: () => Date.parse('2026-03-06T09:00:00Z') },
    patience: noPatience(),
    ...over,
  });

/** The embedded store in memory with the three tables, and a clock of its own for the tokens. */
export const openTables = async () => {
  let now = Date.parse('2026-03-06T09:00:00Z');
  const dynamo = await openEmbeddedDynamo({ now: () => now });
  await createTables(TABLES, (definition: CreateTableCommandInput) => dynamo.call('CreateTable', definition));
  return {
    documents: dynamo.documents,
    forgetTokens: () => {
      now += TEN_MINUTES_MS + 1;
    },
    close: () => dynamo.close(),
  };
};
