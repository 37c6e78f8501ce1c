import { setTimeout as sleep } from 'node:timers/promises';
import { contactCipher } from '../shared/adapters/contact-cipher.ts';
import { contactVault } from '../shared/adapters/dynamo/contact-vault.ts';
import { dynamoPrintQueue } from '../shared/adapters/dynamo/print-queue.ts';
import { dynamoRecordStore } from '../shared/adapters/dynamo/record-store.ts';
import { dynamoReplyBook } from '../shared/adapters/dynamo/reply-book.ts';
import { dynamoStudyBook } from '../shared/adapters/dynamo/study-book.ts';
import { createTables } from '../shared/adapters/dynamo/table-definitions.ts';
import { localKeyWrapper } from '../shared/adapters/local-key-wrapper.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { ContactVault } from '../shared/ports/contact-vault.ts';
import type { Log } from '../shared/ports/log.ts';
import type { LetterTray, PrintQueue } from '../shared/ports/print-queue.ts';
import type { RecordStore } from '../shared/ports/record-store.ts';
import type { ReplyBook } from '../shared/ports/reply-book.ts';
import type { StudyBook } from '../shared/ports/study-book.ts';
import type { EmbeddedDynamo } from './embedded-dynamo/open-embedded-dynamo.ts';
import { localKey } from './keys/local-keys.ts';

export interface Stores {
  records: RecordStore;
  studies: StudyBook;
  contacts: ContactVault;
  letters: PrintQueue & LetterTray;
  replies: ReplyBook;
}

const TABLES = {
  records: 'cairn-records',
  contacts: 'cairn-contacts',
  studies: 'cairn-studies',
  erasures: 'cairn-erasures',
};
/** In one process nothing is throttled; a pause between two tries need not be drawn. */
const PATIENCE = { sleep: (milliseconds: number) => sleep(milliseconds), random: () => 0.5 };

/** The same stores as on AWS, on the embedded tables. */
export const openStores = async (
  { documents, ensureTable }: EmbeddedDynamo,
  clock: Clock,
  log: Log,
): Promise<Stores> => {
  await createTables(TABLES, ensureTable);
  const setting = { documents, tables: TABLES, shards: 1, clock, patience: PATIENCE };
  const keys = localKeyWrapper({ master: localKey('contacts'), reproducible: true });
  return {
    records: dynamoRecordStore({
      ...setting,
      onUnreadable: ({ key }) => {
        log.error('unreadableRecord', { ...key });
      },
    }),
    studies: dynamoStudyBook(setting),
    letters: dynamoPrintQueue(documents, TABLES.records),
    replies: dynamoReplyBook(documents, TABLES),
    contacts: contactVault({
      documents,
      table: TABLES.contacts,
      patience: PATIENCE,
      cipher: contactCipher({ keys, clock, reproducible: true }),
      lookupKey: localKey('lookups'),
    }),
  };
};
