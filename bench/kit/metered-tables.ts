import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import type { TableNames } from '../../shared/adapters/dynamo/table-definitions.ts';
import { openWorldDynamo, type WorldDynamo } from '../../test/world/dynamo/open-world-dynamo.ts';
import type { Change, Table } from '../../test/world/dynamo/table.ts';
import { type Item, itemBytes, takenItem } from '../../test/world/dynamo/values.ts';
import { indexWriteUnits, readUnits, writeUnits } from './capacity.ts';

/** What a stretch of work asked of the tables. */
export interface Capacity {
  requests: number;
  /** Read and write request units. */
  reads: number;
  writes: number;
}

export interface MeteredTables {
  documents: Documents;
  dynamo: WorldDynamo;
  /** Everything since it was opened; it only grows. */
  spent: Readonly<Capacity>;
}

interface Keyed {
  TableName?: string;
  IndexName?: string;
  ConsistentRead?: boolean;
  Key?: Record<string, unknown>;
  Item?: Record<string, unknown>;
}
interface Input extends Keyed {
  RequestItems?: Record<string, { Keys?: Record<string, unknown>[]; ConsistentRead?: boolean }>;
  TransactItems?: Partial<Record<'Put' | 'Update' | 'Delete' | 'ConditionCheck', Keyed>>[];
}

const TWICE = 2;
const sizeOf = (item: Item | undefined): number => (item === undefined ? 0 : itemBytes(item));
const keyOf = ({ Key, Item: put }: Keyed): { pk: string; sk: string } => {
  const { pk, sk } = Key ?? put ?? {};
  return { pk: String(pk), sk: String(sk) };
};

/** `S INTERVIEWS`, `MSG ATTEMPT`: the kinds of both keys, without whose they are. */
const placeOf = ({ key }: Change): string =>
  [key.pk, key.sk]
    .map((part) => part.replace(/[#0-9].*/, ''))
    .join(' ')
    .trim();

/** Tables in memory that reckon what DynamoDB would charge for each request; what fails a condition is charged as well. `onWritten` hears of each item and each entry of an index. */
export const meteredTables = (
  tables: TableNames,
  now: () => number,
  onWritten: (place: string, units: number) => void = () => undefined,
): MeteredTables => {
  const spent: Capacity = { requests: 0, reads: 0, writes: 0 };
  let changed: Change[] = [];
  const dynamo = openWorldDynamo({
    tables,
    now,
    onWrite: (changes) => {
      changed = changes;
    },
  });
  const tableOf = ({ TableName = '' }: Keyed): Table => {
    const table = dynamo.tables.get(TableName);
    if (table === undefined) throw new Error(`no table ${TableName}`);
    return table;
  };
  const standing = (keyed: Keyed): number => sizeOf(tableOf(keyed).item(keyOf(keyed)));
  const asked = (keyed: Keyed): number =>
    writeUnits(standing(keyed), keyed.Item === undefined ? 0 : itemBytes(takenItem(keyed.Item)));
  const charged = (place: string, units: number): number => {
    if (units > 0) onWritten(place, units);
    return units;
  };
  const bytesOf = (item: object): number => itemBytes(takenItem(item));
  const written = (change: Change, times: number): number => {
    const { before, after } = change;
    const indexes = dynamo.tables.get(change.table)?.indexes ?? [];
    return indexes.reduce(
      (sum, { shape }) => sum + charged(`index ${shape.name}`, indexWriteUnits(shape, before, after, bytesOf)),
      charged(placeOf(change), times * writeUnits(sizeOf(before), sizeOf(after))),
    );
  };

  const batchReads = ({ RequestItems = {} }: Input): number =>
    Object.entries(RequestItems)
      .flatMap(([TableName, { Keys = [], ConsistentRead = false }]) =>
        Keys.map((Key) => readUnits(standing({ TableName, Key }), ConsistentRead)),
      )
      .reduce((sum, units) => sum + units, 0);

  /** @param standingUnits by what stood there before, for what failed */
  const writesOf = (kind: string, input: Input, isDone: boolean, standingUnits: number): number => {
    const times = kind === 'TransactWrite' ? TWICE : 1;
    if (!isDone) return standingUnits;
    const checks = (input.TransactItems ?? []).flatMap(({ ConditionCheck }) => ConditionCheck ?? []);
    return (
      changed.reduce((sum, change) => sum + written(change, times), 0) +
      checks.reduce((sum, check) => sum + TWICE * asked(check), 0)
    );
  };
  const failing = (kind: string, input: Input): number => {
    if (kind !== 'TransactWrite') return asked(input);
    const members = (input.TransactItems ?? []).flatMap((member) => Object.values(member));
    return members.reduce((sum, member) => sum + TWICE * asked(member), 0);
  };

  const perform = (command: { input: Input }): object => {
    const kind = command.constructor.name.replace(/Command$/, '');
    const { input } = command;
    spent.requests += 1;
    if (kind === 'Get') spent.reads += readUnits(standing(input), input.ConsistentRead ?? false);
    if (kind === 'BatchGet') spent.reads += batchReads(input);
    const isWrite = ['Put', 'Update', 'Delete', 'TransactWrite', 'BatchWrite'].includes(kind);
    if (!isWrite) {
      const answer = dynamo.perform(command) as { Items?: Item[] };
      if (kind === 'Query')
        spent.reads += readUnits(
          (answer.Items ?? []).reduce((sum, item) => sum + itemBytes(item), 0),
          input.ConsistentRead ?? false,
        );
      return answer;
    }
    changed = [];
    const refused = kind === 'BatchWrite' ? 0 : failing(kind, input);
    let isDone = false;
    try {
      const answer = dynamo.perform(command);
      isDone = true;
      return answer;
    } finally {
      spent.writes += writesOf(kind, input, isDone, refused);
    }
  };
  const send = async (command: { input: object }): Promise<object> => perform(command);
  return { documents: { send: send as Documents['send'] }, dynamo, spent };
};
