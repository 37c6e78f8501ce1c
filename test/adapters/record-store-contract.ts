import type { RecordStore } from '../../shared/ports/record-store.ts';
import { archiveContract } from './contract/archive.ts';
import { bookingContract } from './contract/bookings.ts';
import { chainContract } from './contract/chain.ts';
import { commitContract } from './contract/commit.ts';
import { contactContract } from './contract/contacts.ts';
import { counterContract } from './contract/counters.ts';
import { dueContract } from './contract/due.ts';
import { erasureContract } from './contract/erasures.ts';
import { listContract } from './contract/lists.ts';
import { setAsideContract } from './contract/set-aside.ts';
import { slotContract } from './contract/slots.ts';
import { workContract } from './contract/work.ts';

export interface OpenedStore {
  store: RecordStore;
  /** Lets so much time pass that the store has forgotten its tokens (10 minutes on DynamoDB). */
  forgetTokens?: () => void;
}

export interface ContractRun {
  /** A new, empty store for each test; four shards unless told otherwise. */
  open: (shards?: number) => Promise<OpenedStore>;
  /** Leaves out what takes thousands of requests. */
  isSlow?: boolean;
  /** A query ends at a megabyte, as DynamoDB's do. */
  pagesEndAtMegabyte?: boolean;
}

/** What every record store keeps, whatever it stands on. */
export const recordStoreContract = (run: ContractRun): void => {
  commitContract(run);
  chainContract(run);
  dueContract(run);
  workContract(run);
  setAsideContract(run);
  archiveContract(run);
  counterContract(run);
  contactContract(run);
  erasureContract(run);
  listContract(run);
  bookingContract(run);
  slotContract(run);
};
