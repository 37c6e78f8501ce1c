import { OUTDATED_PARTITION, TICKS_PARTITION } from '../../shared/runtime/table-shapes.ts';
import { actionsOf, type CallContext } from './recorded-actions.ts';

interface RecordableClient {
  middlewareStack: { add(middleware: never, options: never): void };
}
type Next = (args: { input: unknown }) => Promise<unknown>;
type Input = Record<string, unknown>;

/** What each target was asked for: `records/due` → `dynamodb:Query`. */
export type Calls = Map<string, Set<string>>;

interface Place {
  TableName?: string;
  IndexName?: string;
}
interface Rows {
  Item?: { pk?: string };
  Key?: { pk?: string };
  Keys?: { pk?: string }[];
}

const keyIn = ({ Item, Key, Keys }: Rows): string | undefined => [Item, Key, ...(Keys ?? [])].find(Boolean)?.pk;

/** An index, and the rows that tell when the minute's run last looked, are reached apart from their table. */
const nameOf = (place: Place & Rows): string => {
  const { TableName = '', IndexName } = place;
  if (IndexName !== undefined) return `${TableName}/${IndexName}`;
  const pk = keyIn(place);
  if (pk === OUTDATED_PARTITION) return `${TableName}/outdated`;
  return pk === TICKS_PARTITION && TableName !== 'studies' ? `${TableName}/ticks` : TableName;
};

const BUCKETS: Partial<Record<string, string>> = { 'outage-lists': 'outageLists', 'history-heads': 'historyHeads' };

/** A list of what a bucket holds is asked of the bucket. */
const bucketName = ({ Bucket, Key }: { Bucket: string; Key?: string }): string =>
  `${BUCKETS[Bucket] ?? Bucket}${Key === undefined ? '/list' : ''}`;

/** What the calls of a client reach that name no table, queue or key. */
const PLACE_OF: Partial<Record<string, string>> = {
  PinpointSMSVoiceV2Client: 'textSenders',
  SESv2Client: 'emailSenders',
  SNSClient: 'phoneNumbers',
};

/** The call or its parts, each with what it reaches. */
const parts = (context: CallContext, input: Input): [target: string, input: Input, context: CallContext][] => {
  const { TransactItems, RequestItems, KeyId, QueueUrl, Bucket, Key } = input as {
    TransactItems?: Record<string, Place>[];
    RequestItems?: Record<string, Rows>;
    KeyId?: string;
    QueueUrl?: string;
    Bucket?: string;
    Key?: string;
  };
  if (TransactItems)
    return TransactItems.map((item) => [nameOf(Object.values(item)[0] ?? {}), { TransactItems: [item] }, context]);
  if (RequestItems)
    return Object.entries(RequestItems).map(([TableName, rows]) => [nameOf({ TableName, ...rows }), input, context]);
  const { clientName } = context;
  const target =
    KeyId ??
    (Bucket === undefined ? undefined : bucketName({ Bucket, ...(Key === undefined ? {} : { Key }) })) ??
    (QueueUrl === undefined ? undefined : QueueUrl.endsWith('/receipts') ? 'receiptQueue' : 'dueQueue') ??
    PLACE_OF[clientName ?? ''] ??
    nameOf(input);
  return [[target, input, context]];
};

/** Notes what every call of this client reaches and as which IAM action, by the names of infra/permitted-actions.ts: give tables and keys those names. */
export const recordCalls = (client: RecordableClient, into: Calls): void => {
  const middleware = (next: Next, context: CallContext) => (args: { input: unknown }) => {
    for (const [target, input, of] of parts(context, args.input as Input)) {
      const actions = into.get(target) ?? new Set();
      into.set(target, actions);
      for (const action of actionsOf(of, input)) actions.add(action);
    }
    return next(args);
  };
  client.middlewareStack.add(middleware as never, { step: 'initialize', name: 'recordCalls' } as never);
};

/** In the shape of a function's permissions, in order. */
export const asPermissions = (calls: Iterable<readonly [string, Iterable<string>]>): Record<string, string[]> =>
  Object.fromEntries(
    [...calls]
      .map(([target, actions]): [string, string[]] => [target, [...new Set(actions)].sort()])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
