import { contactCipher } from '../../shared/adapters/contact-cipher.ts';
import { contactVault } from '../../shared/adapters/dynamo/contact-vault.ts';
import { dynamoLaterImports } from '../../shared/adapters/dynamo/later-imports.ts';
import { dynamoPrintQueue } from '../../shared/adapters/dynamo/print-queue.ts';
import { dynamoRecordStore } from '../../shared/adapters/dynamo/record-store.ts';
import { dynamoReplyBook } from '../../shared/adapters/dynamo/reply-book.ts';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { localKeyWrapper } from '../../shared/adapters/local-key-wrapper.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { KeyWrapper } from '../../shared/ports/key-wrapper.ts';
import type { Commit } from '../../shared/ports/record-store.ts';
import { meteredTables } from '../kit/metered-tables.ts';
import { TABLES } from '../kit/table-names.ts';

const KEY = new Uint8Array(32).fill(7);
const PATIENCE = { sleep: async () => undefined, random: () => 0.5 };

/** The stores of AWS over tables that reckon; the key service is counted. */
export const meteredStores = (clock: Clock, shards: number) => {
  const written = new Map<string, number>();
  const { documents, dynamo, spent } = meteredTables(TABLES, clock.now, (place, units) => {
    written.set(place, (written.get(place) ?? 0) + units);
  });
  let keyCalls = 0;
  const kms = localKeyWrapper({ master: KEY, reproducible: true });
  const keys: KeyWrapper = {
    newDataKey: (context) => {
      keyCalls += 1;
      return kms.newDataKey(context);
    },
    unwrap: (wrapped, context) => {
      keyCalls += 1;
      return kms.unwrap(wrapped, context);
    },
  };
  const setting = { documents, tables: TABLES, shards, clock, patience: PATIENCE };
  const cipher = contactCipher({ keys, clock, reproducible: true });
  const plain = dynamoRecordStore(setting);
  const commits: Commit[] = [];
  const records: typeof plain = {
    ...plain,
    commit: async (commit) => {
      const result = await plain.commit(commit);
      if (result.kind === 'committed') commits.push(commit);
      return result;
    },
  };
  const stores = {
    records,
    commits,
    studies: dynamoStudyBook(setting),
    letters: dynamoPrintQueue(documents, TABLES.records),
    replies: dynamoReplyBook(documents, TABLES),
    contacts: contactVault({ documents, table: TABLES.contacts, patience: PATIENCE, cipher, lookupKey: KEY }),
  };
  return {
    stores,
    imports: dynamoLaterImports({ documents, tables: TABLES, clock, patience: PATIENCE, cipher }),
    tables: dynamo.tables,
    spent,
    /** Write units by place since it was last emptied. */
    written,
    keyCalls: () => keyCalls,
  };
};

export type MeteredStores = ReturnType<typeof meteredStores>;
