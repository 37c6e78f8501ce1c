import { areEqual, typeOf, type Item, type Value } from './values.ts';
import { invalid } from './refused.ts';

export type Path = (string | number)[];
export type Values = Readonly<Record<string, Value | undefined>>;
/** What an expression reads: from the item as it stands, or from the values of the request. */
export type Read = (item: Item, values: Values) => Value | undefined;
export type Meets = (item: Item, values: Values) => boolean;

/** An operand as dynalite's parser leaves it: a path, a value of the request, or what is done with others. */
export type Operand = Path | { type: string; name?: string; args: Operand[] } | object;
export type ConditionTree = { type: string; name?: string; args: (ConditionTree | Operand)[] };
/** The name of the placeholder that a value in the tree came from. */
export type NameOf = (value: object) => string | undefined;

const isTree = (operand: object): operand is ConditionTree => 'args' in operand;

export const readerOf = (path: Path): Read => {
  const [head, ...rest] = path;
  if (rest.length === 0) return (item) => item[String(head)];
  return (item) => {
    let value: Value | undefined = item[String(head)];
    for (const part of rest) {
      if (typeof value !== 'object' || value === null) return undefined;
      if (Array.isArray(value) !== (typeof part === 'number')) return undefined;
      value = Array.isArray(value) ? value[Number(part)] : value[part];
    }
    return value;
  };
};

const sizeOf = (value: Value | undefined): number | undefined => {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
};

export const operandReader = (operand: Operand, nameOf: NameOf): Read => {
  if (Array.isArray(operand)) return readerOf(operand);
  const name = nameOf(operand);
  if (name !== undefined) return (_, values) => values[name];
  if (!isTree(operand) || operand.name !== 'size') throw new TypeError('an operand that the world does not know');
  const read = operandReader(operand.args[0] ?? [], nameOf);
  return (item, values) => sizeOf(read(item, values));
};

/** Texts and numbers have an order; of two types neither comes first. */
const compared = (one: Value, other: Value): number | undefined => {
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : one > other ? 1 : 0;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return undefined;
};

const ORDERS: Record<string, (difference: number) => boolean> = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

const inOrder = (type: string, one: Value | undefined, other: Value | undefined): boolean => {
  if (one === undefined || other === undefined) return false;
  const difference = compared(one, other);
  return difference !== undefined && (ORDERS[type]?.(difference) ?? false);
};

const between = (value: Value | undefined, low: Value | undefined, high: Value | undefined): boolean => {
  if (inOrder('<', high, low)) throw invalid('The BETWEEN operator requires upper bound to be greater than or equal');
  return inOrder('>=', value, low) && inOrder('<=', value, high);
};

const contains = (value: Value | undefined, part: Value | undefined): boolean => {
  if (Array.isArray(value)) return value.some((member) => areEqual(member, part));
  return typeof value === 'string' && typeof part === 'string' && value.includes(part);
};

const holds = (operator: string, [value, ...others]: (Value | undefined)[]): boolean => {
  const [other, last] = others;
  switch (operator) {
    case '=':
      return areEqual(value, other);
    case '<>':
      return !areEqual(value, other);
    case 'in':
      return others.some((each) => areEqual(value, each));
    case 'between':
      return between(value, other, last);
    case 'attribute_exists':
      return value !== undefined;
    case 'attribute_not_exists':
      return value === undefined;
    case 'begins_with':
      return typeof value === 'string' && typeof other === 'string' && value.startsWith(other);
    case 'contains':
      return contains(value, other);
    case 'attribute_type':
      return value !== undefined && typeOf(value) === other;
    default:
      return inOrder(operator, value, other);
  }
};

/** A parsed condition or filter as one function. */
export const conditionOf = (tree: ConditionTree, nameOf: NameOf): Meets => {
  const branches = () => tree.args.filter(isTree).map((branch) => conditionOf(branch, nameOf));
  switch (tree.type) {
    case 'and': {
      const [one, other] = branches();
      return (item, values) => Boolean(one?.(item, values)) && Boolean(other?.(item, values));
    }
    case 'or': {
      const [one, other] = branches();
      return (item, values) => Boolean(one?.(item, values)) || Boolean(other?.(item, values));
    }
    case 'not': {
      const [one] = branches();
      return (item, values) => !one?.(item, values);
    }
    default: {
      const operator = tree.type === 'function' ? (tree.name ?? '') : tree.type;
      const readers = tree.args.map((operand) => operandReader(operand, nameOf));
      return (item, values) =>
        holds(
          operator,
          readers.map((read) => read(item, values)),
        );
    }
  }
};
