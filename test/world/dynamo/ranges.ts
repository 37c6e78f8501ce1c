import { type ConditionTree, type Path, type Values } from './conditions.ts';
import { expressionsOf, type Texts } from './expressions.ts';
import { invalid, refused } from './refused.ts';
import type { Row } from './rows.ts';
import type { Table } from './table.ts';
import type { Item, Value } from './values.ts';

export interface QueryInput extends Texts {
  TableName?: string;
  IndexName?: string;
  Limit?: number;
  ScanIndexForward?: boolean;
  ConsistentRead?: boolean;
  ExclusiveStartKey?: Record<string, unknown>;
}

const MAX_PAGE_BYTES = 1024 * 1024;

/** Which rows of a partition: all of them, or those whose sort key is in the span. */
interface Span {
  partition: string;
  /** No row before it is in the span. */
  from: string;
  holds: (sort: string) => boolean;
  /** Whether no row behind this one can be in the span. */
  isPast: (sort: string) => boolean;
}

const leaves = (tree: ConditionTree): ConditionTree[] =>
  tree.type === 'and' ? tree.args.flatMap((branch) => ('args' in branch ? leaves(branch) : [])) : [tree];

const text = (value: Value | undefined): string => {
  if (typeof value === 'string') return value;
  throw invalid('One or more parameter values were invalid: Condition parameter type does not match schema type');
};

const spanBy = (operator: string, [one, other]: string[]): Omit<Span, 'partition'> => {
  const low = one ?? '';
  switch (operator) {
    case '=':
      return { from: low, holds: (sort) => sort === low, isPast: (sort) => sort > low };
    case '<':
      return { from: '', holds: (sort) => sort < low, isPast: (sort) => sort >= low };
    case '<=':
      return { from: '', holds: (sort) => sort <= low, isPast: (sort) => sort > low };
    case '>':
      return { from: low, holds: (sort) => sort > low, isPast: () => false };
    case '>=':
      return { from: low, holds: (sort) => sort >= low, isPast: () => false };
    case 'begins_with':
      return {
        from: low,
        holds: (sort) => sort.startsWith(low),
        isPast: (sort) => sort > low && !sort.startsWith(low),
      };
    case 'between': {
      const high = other ?? '';
      if (low > high)
        throw invalid('The BETWEEN operator requires upper bound to be greater than or equal to lower bound');
      return { from: low, holds: (sort) => sort >= low && sort <= high, isPast: (sort) => sort > high };
    }
    default:
      throw invalid('Invalid operator used in KeyConditionExpression');
  }
};

const ALL: Omit<Span, 'partition'> = { from: '', holds: () => true, isPast: () => false };

const spanOf = (
  tree: ConditionTree,
  nameOf: (value: object) => string | undefined,
  values: Values,
  keys: { partitionKey: string; sortKey: string },
): Span => {
  let partition: string | undefined;
  let span = ALL;
  for (const leaf of leaves(tree)) {
    const [path, ...operands] = leaf.args;
    const name: unknown = Array.isArray(path) ? path[0] : undefined;
    const given = operands.map((operand) => text(values[nameOf(operand) ?? '']));
    const operator = leaf.type === 'function' ? (leaf.name ?? '') : leaf.type;
    if (name === keys.partitionKey && operator === '=') partition = given[0];
    else if (name === keys.sortKey) span = spanBy(operator, given);
    else throw invalid('Query condition missed key schema element');
  }
  if (partition === undefined) throw invalid(`Query condition missed key schema element: ${keys.partitionKey}`);
  return { ...span, partition };
};

const picked = (item: Item, names: string[]): Item =>
  Object.fromEntries(
    names.flatMap((name): [string, Value][] => (item[name] === undefined ? [] : [[name, item[name]]])),
  );

export const projectedBy = (item: Item, paths: Path[] | undefined): Item => {
  if (paths === undefined) return item;
  if (paths.some(({ length }) => length !== 1)) throw new TypeError('the world projects whole attributes only');
  return picked(
    item,
    paths.map(([head]) => String(head)),
  );
};

const startOf = (
  start: QueryInput['ExclusiveStartKey'],
  sortKey: string,
): Pick<Row, 'sort' | 'pk' | 'sk'> | undefined =>
  start && { pk: String(start.pk), sk: String(start.sk), sort: String(start[sortKey]) };

/** One page: at most `Limit` rows or 1 MB looked at, before any filter. */
export const readRange = (table: Table, input: QueryInput, now: number): object => {
  const { IndexName, Limit = Infinity, ScanIndexForward: forward = true } = input;
  const { expressions, values } = expressionsOf(input);
  const index = IndexName === undefined ? undefined : table.indexAt(IndexName, now);
  if (IndexName !== undefined && !index) throw invalid('The table does not have the specified index: ' + IndexName);
  if (index && input.ConsistentRead) throw invalid('Consistent reads are not supported on global secondary indexes');
  if (!expressions.keyCondition)
    throw invalid('Either the KeyConditions or KeyConditionExpression parameter must be specified');
  const keys = index?.shape ?? { partitionKey: 'pk', sortKey: 'sk' };
  const span = spanOf(expressions.keyCondition, expressions.nameOf, values, keys);
  const Items: Item[] = [];
  let last: Row | undefined;
  let [looked, bytes] = [0, 0];
  const after = startOf(input.ExclusiveStartKey, keys.sortKey);
  for (const row of (index ?? table).rows.walk(span.partition, {
    from: span.from,
    backwards: !forward,
    ...(after && { after }),
  })) {
    if (forward && span.isPast(row.sort)) break;
    if (!span.holds(row.sort)) {
      if (!forward && row.sort < span.from) break;
      continue;
    }
    looked += 1;
    bytes += row.bytes;
    if (!expressions.filter || expressions.filter(row.item, values))
      Items.push(projectedBy(row.item, expressions.projection));
    if (looked >= Limit || bytes >= MAX_PAGE_BYTES) {
      last = row;
      break;
    }
  }
  const names = [...new Set(['pk', 'sk', keys.partitionKey, keys.sortKey])];
  return {
    Items,
    Count: Items.length,
    ScannedCount: looked,
    ...(last && { LastEvaluatedKey: picked(last.item, names) }),
  };
};

/** @throws ValidationException, as for a key that is none */
export const keyIn = (key: Record<string, unknown> | undefined): { pk: string; sk: string } => {
  const { pk, sk, ...others } = key ?? {};
  if (typeof pk !== 'string' || typeof sk !== 'string' || pk === '' || sk === '' || Object.keys(others).length > 0)
    throw invalid('The provided key element does not match the schema');
  return { pk, sk };
};

export const noTable = (): Error => refused('ResourceNotFoundException', 'Requested resource not found');
