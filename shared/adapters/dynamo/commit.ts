import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { COMMIT_MAX_ITEMS } from '../../ports/commit-size.ts';
import type { Commit, CommitResult } from '../../ports/record-store.ts';
import { chainedChange, type ChainedChange } from '../chained-change.ts';
import { sha256 } from '../event-chain.ts';
import { commitWrites } from './commit-writes.ts';
import { writeLookups } from './contact-writes.ts';
import type { GuardedItem } from './guarded-item.ts';
import { eventKey, recordKey } from './keys.ts';
import type { CancellationReason } from './patient-documents.ts';
import type { StoreSetting } from './store-setting.ts';

/** A record sheds its finished steps and stays small for ever; one that does not is looked at long before it hurts (400 KB). */
export const RECORD_ALARM_BYTES = 32 * 1_024;
const TOKEN_MAX_CHARACTERS = 36;

const RANK = ['lostRace', 'exists', 'numberCapReached', 'caseloadExceeded'] as const;

const refusalOf = (error: unknown, writes: GuardedItem[]): GuardedItem['refused'] => {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return undefined;
  const { CancellationReasons: reasons = [] } = error as { CancellationReasons?: CancellationReason[] };
  const refused = writes
    .filter((_, at) => reasons[at]?.Code === 'ConditionalCheckFailed')
    .map((write) => write.refused);
  return RANK.map((kind) => refused.find((each) => each?.kind === kind)).find((each) => each !== undefined);
};

/**
 * Whether this very commit is what stands in its own way: its answer was lost, and the retry meets the event it has written. A
 * transaction is whole, so its first event speaks for all of it; the hash covers token and content.
 */
const isAlreadyWritten = async ({ documents, tables }: StoreSetting, changes: ChainedChange[]): Promise<boolean> => {
  const [change] = changes;
  if (!change) return false;
  const Key = change.before ? eventKey(change.event) : recordKey(change.after);
  const { Item } = await documents.send(new GetCommand({ TableName: tables.records, Key, ConsistentRead: true }));
  const stored = (Item?.event ?? Item?.firstEvent) as { hash?: unknown } | undefined;
  return stored?.hash === change.event.hash;
};

const reportLarge = ({ onLargeRecord }: StoreSetting, { after }: ChainedChange): void => {
  const bytes = Buffer.byteLength(JSON.stringify(after));
  const { study, participant, stream } = after;
  if (bytes > RECORD_ALARM_BYTES) onLargeRecord?.({ study, participant, stream, bytes });
};

/** One transaction. @throws RangeError beyond 100 items, and what a store throws that cannot be reached in five tries. */
export const commitTo = async (options: StoreSetting, commit: Commit): Promise<CommitResult> => {
  const { documents, tables, shards } = options;
  const changes = commit.changes.map((change) => chainedChange(change, commit.token));
  const writes = commitWrites(tables, commit, changes, shards);
  if (writes.length > COMMIT_MAX_ITEMS) throw new RangeError(`a commit of ${writes.length} items`);
  const TransactItems = writes.map(({ item }) => item);
  const ClientRequestToken = sha256(commit.token + JSON.stringify(TransactItems)).slice(0, TOKEN_MAX_CHARACTERS);
  await writeLookups(documents, tables.contacts, commit.contacts ?? []);
  try {
    await documents.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }));
  } catch (error) {
    const refused = refusalOf(error, writes);
    if (!refused) throw error;
    if (!(await isAlreadyWritten(options, changes))) return refused;
  }
  for (const change of changes) reportLarge(options, change);
  return { kind: 'committed', records: changes.map(({ after }) => after) };
};
