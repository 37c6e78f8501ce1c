import type { Clock } from '../../ports/clock.ts';
import type { RecordKey } from '../../ports/record-store.ts';
import type { UnreadableRecord } from '../../ports/unreadable-record.ts';
import type { Documents } from './documents.ts';
import type { TableNames } from './table-definitions.ts';

/** What every part of the store stands on. */
export interface StoreSetting {
  documents: Documents;
  tables: TableNames;
  /** How many parts the due index has. */
  shards: number;
  clock: Clock;
  /** A record beyond 32 KB was written: it should have shed its finished steps. */
  onLargeRecord?: (record: RecordKey & { bytes: number }) => void;
  /** A list went on without this record. */
  onUnreadable?: (error: UnreadableRecord) => void;
}
