import { TABLES, storeOn } from '../support/dynamo-store.ts';
import { recordStoreContract } from '../adapters/record-store-contract.ts';
import { openWorldDynamo } from './dynamo/open-world-dynamo.ts';

const TEN_MINUTES_MS = 600_000;

describe('the record store on the tables of the simulated world', () => {
  recordStoreContract({
    pagesEndAtMegabyte: true,
    open: async (shards = 4) => {
      let now = Date.parse('2026-03-06T09:00:00Z');
      const { documents } = openWorldDynamo({ tables: TABLES, now: () => now });
      const forgetTokens = (): void => {
        now += TEN_MINUTES_MS + 1;
      };
      return { store: storeOn(documents, { shards }), forgetTokens };
    },
  });
});
