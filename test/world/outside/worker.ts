import { contactCipher } from '../../../shared/adapters/contact-cipher.ts';
import { contactVault } from '../../../shared/adapters/dynamo/contact-vault.ts';
import type { Documents } from '../../../shared/adapters/dynamo/documents.ts';
import { dynamoLaterImports } from '../../../shared/adapters/dynamo/later-imports.ts';
import { dynamoPrintQueue } from '../../../shared/adapters/dynamo/print-queue.ts';
import { dynamoRecordStore } from '../../../shared/adapters/dynamo/record-store.ts';
import { dynamoReplyBook } from '../../../shared/adapters/dynamo/reply-book.ts';
import { dynamoStudyBook } from '../../../shared/adapters/dynamo/study-book.ts';
import type { TableNames } from '../../../shared/adapters/dynamo/table-definitions.ts';
import { localKeyWrapper } from '../../../shared/adapters/local-key-wrapper.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { KeyWrapper } from '../../../shared/ports/key-wrapper.ts';

export const TABLES: TableNames = {
  records: 'records',
  contacts: 'contacts',
  studies: 'studies',
  erasures: 'erasures',
};
export const SHARDS = 2;
const KEY = new Uint8Array(32).fill(7);

export interface StoresSetting {
  documents: Documents;
  clock: Clock;
  sleep: (milliseconds: number) => Promise<void>;
  random: () => number;
  /** Each call of the key service. */
  keys?: (kms: KeyWrapper) => KeyWrapper;
}

/** The stores of one process, with memories of their own: the same as on AWS. */
export const storesOf = ({ documents, clock, sleep, random, keys = (kms) => kms }: StoresSetting) => {
  const patience = { sleep, random };
  const setting = { documents, tables: TABLES, shards: SHARDS, clock, patience };
  const kms = keys(localKeyWrapper({ master: KEY, reproducible: true }));
  const newCipher = () => contactCipher({ keys: kms, clock, reproducible: true });
  return {
    records: dynamoRecordStore(setting),
    studies: dynamoStudyBook(setting),
    letters: dynamoPrintQueue(documents, TABLES.records),
    replies: dynamoReplyBook(documents, TABLES),
    contacts: contactVault({
      documents,
      table: TABLES.contacts,
      patience,
      cipher: newCipher(),
      lookupKey: KEY,
    }),
    imports: dynamoLaterImports({ documents, tables: TABLES, clock, patience, cipher: newCipher() }),
  };
};

export type WorldStores = ReturnType<typeof storesOf>;
