import { inMemoryRecordStore } from '../../shared/adapters/in-memory/record-store.ts';
import { openTables, storeOn } from '../support/dynamo-store.ts';
import { recordStoreContract } from './record-store-contract.ts';

describe('the record store in memory', () => {
  recordStoreContract({ open: async (shards = 4) => ({ store: inMemoryRecordStore({ shards }) }) });
});

describe('the record store on the embedded tables', () => {
  const opened: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close();
  });

  recordStoreContract({
    pagesEndAtMegabyte: true,
    open: async (shards = 4) => {
      const tables = await openTables();
      opened.push(tables);
      return { store: storeOn(tables.documents, { shards }), forgetTokens: tables.forgetTokens };
    },
  });
});
