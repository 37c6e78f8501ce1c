import { MAX_TRANSACTION_BYTES, itemBytes } from './item-bytes.ts';
import { itemWrites } from './item-writes.ts';
import { type WriteOperation, parseWrite } from './parse-request.ts';
import { type ParsedWrite, type PlannedWrite, keyFault, planWrite } from './plan-write.ts';
import { type CancellationReason, isRefusal, messageOf, nameOf, refusal } from './refusal.ts';
import { digestOf } from './request-tokens.ts';
import { itemKey } from './row-keys.ts';
import type { Storage } from './storage.ts';
import type { StoredTable } from './wire-item.ts';

export const MAX_TRANSACTION_ITEMS = 100;
const MAX_TOKEN_CHARACTERS = 36;

type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

export interface TransactWriteRequest {
  TransactItems?: Partial<Record<Kind, object>>[];
  ClientRequestToken?: string;
}

interface Step {
  kind: Kind;
  parsed: ParsedWrite;
  table: StoredTable;
}

const OPERATIONS: Record<Kind, WriteOperation> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'DeleteItem',
};
const KINDS = Object.keys(OPERATIONS) as Kind[];

const invalid = (message: string): Error => refusal('ValidationException', message);

export const checkTransactionSize = (count: number): void => {
  if (count < 1 || count > MAX_TRANSACTION_ITEMS) {
    throw invalid(
      `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length between 1 and ${String(MAX_TRANSACTION_ITEMS)}`,
    );
  }
};

const parseStep = (storage: Storage, member: Partial<Record<Kind, object>>): Step => {
  const [kind, ...others] = KINDS.filter((name) => member[name] != null);
  const request = kind && member[kind];
  if (!kind || !request || others.length > 0) {
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  const parsed = parseWrite<ParsedWrite>(OPERATIONS[kind], request);
  const isUnconditional = kind === 'ConditionCheck' && !parsed._condition;
  if (isUnconditional || (kind === 'Update' && !parsed._updates)) {
    throw invalid(
      `${kind} in a transaction needs ${isUnconditional ? 'a ConditionExpression' : 'an UpdateExpression'}`,
    );
  }
  return { kind, parsed, table: storage.tables.get(parsed.TableName) };
};

/** The reason why a step stops the transaction, in the codes of CancellationReasons. */
const reasonOf = (error: unknown): CancellationReason => {
  if (!isRefusal(error)) throw error;
  const name = nameOf(error);
  const { Item } = error.body;
  return {
    Code: name === 'ValidationException' ? 'ValidationError' : name.replace(/Exception$/, ''),
    Message: messageOf(error),
    ...(Item && { Item }),
  };
};

const cancelled = (reasons: CancellationReason[]): Error => {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  return refusal(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
};

/** A step whose key does not fit its table is left to be a reason of cancellation. */
const refuseTwoOnOneItem = (steps: Step[]): void => {
  const keys = steps
    .filter(({ table, parsed }) => !keyFault(table, parsed))
    .map(({ table, parsed }) => itemKey(table, parsed.Item ?? parsed.Key ?? {}));
  if (new Set(keys).size < keys.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
};

const planAll = (storage: Storage, steps: Step[]): PlannedWrite[] => {
  const planned: PlannedWrite[] = [];
  const reasons = steps.map(({ kind, parsed, table }): CancellationReason => {
    try {
      planned.push(planWrite(OPERATIONS[kind], table, parsed, storage.itemAt));
      return { Code: 'None' };
    } catch (error) {
      return reasonOf(error);
    }
  });
  if (planned.length < steps.length) throw cancelled(reasons);
  return planned;
};

const checkBytes = (planned: PlannedWrite[]): void => {
  const bytes = planned.reduce((sum, { change }) => sum + itemBytes(change.after ?? change.before ?? {}), 0);
  if (bytes > MAX_TRANSACTION_BYTES) {
    throw invalid(`Transaction exceeds the limit of ${String(MAX_TRANSACTION_BYTES)} bytes`);
  }
};

/** TransactWriteItems: every step is worked out against the state before, then all items, index entries and the token are written in one batch. */
export const transactWrite = async (storage: Storage, request: TransactWriteRequest): Promise<object> => {
  const { TransactItems = [], ClientRequestToken: token } = request;
  checkTransactionSize(TransactItems.length);
  if (token !== undefined && (token.length < 1 || token.length > MAX_TOKEN_CHARACTERS)) {
    throw invalid(`ClientRequestToken must have 1 to ${String(MAX_TOKEN_CHARACTERS)} characters`);
  }
  const digest = token === undefined ? '' : digestOf(TransactItems);
  return storage.turns.take(async () => {
    const steps = TransactItems.map((member) => parseStep(storage, member));
    refuseTwoOnOneItem(steps);
    if (token !== undefined && storage.tokens.isRepeated(token, digest)) return {};
    const planned = planAll(storage, steps);
    checkBytes(planned);
    const changes = planned.filter((_, at) => steps[at]?.kind !== 'ConditionCheck');
    await storage.level.write([
      ...changes.flatMap(({ change }) => itemWrites(change)),
      ...(token === undefined ? [] : storage.tokens.writes(token, digest)),
    ]);
    if (token !== undefined) storage.tokens.remember(token, digest);
    return {};
  });
};
