import { type NameOf, operandReader, type Operand, type Path, type Read, readerOf, type Values } from './conditions.ts';
import { invalid } from './refused.ts';
import { taken, typeOf, type Item, type Value } from './values.ts';

export interface Section {
  type: 'set' | 'remove' | 'add' | 'delete';
  path: Path;
  val?: Operand;
}
type Draft = Record<string, Value | undefined>;
type Apply = (before: Item, draft: Draft, values: Values) => void;

const wrongType = (): Error => invalid('An operand in the update expression has an incorrect data type');
const numberIn = (value: Value | undefined): number => {
  if (typeof value !== 'number') throw wrongType();
  return value;
};
const listIn = (value: Value | undefined): Value[] => {
  if (!Array.isArray(value)) throw wrongType();
  return value;
};

/** What a SET writes, read from the item as it was. */
const valueReader = (operand: Operand, nameOf: NameOf): Read => {
  if (Array.isArray(operand) || nameOf(operand) !== undefined || !('args' in operand))
    return operandReader(operand, nameOf);
  const [one, other] = operand.args.map((each) => valueReader(each, nameOf));
  if (!one || !other) throw new TypeError('an update that the world does not know');
  switch (operand.type === 'function' ? operand.name : operand.type) {
    case 'if_not_exists':
      return (item, values) => one(item, values) ?? other(item, values);
    case 'list_append':
      return (item, values) => taken([...listIn(one(item, values)), ...listIn(other(item, values))]);
    case 'add':
      return (item, values) => numberIn(one(item, values)) + numberIn(other(item, values));
    case 'subtract':
      return (item, values) => numberIn(one(item, values)) - numberIn(other(item, values));
    default:
      throw new TypeError('an update that the world does not know');
  }
};

const badPath = (): Error => invalid('The document path provided in the update expression is invalid for update');

/** A container with one place changed, or without it. */
const changed = (container: Value, [head, ...rest]: Path, value: Value | undefined): Value => {
  if (typeof container !== 'object' || container === null || head === undefined) throw badPath();
  if (Array.isArray(container) !== (typeof head === 'number')) throw badPath();
  if (Array.isArray(container)) {
    const list = [...container];
    const at = Math.min(Number(head), list.length);
    const inner = list[at];
    if (rest.length > 0) list[at] = changed(inner ?? null, rest, value);
    else if (value === undefined) list.splice(at, 1);
    else list[at] = value;
    return taken(list);
  }
  const { [head]: inner, ...others } = container;
  if (rest.length > 0) return taken({ ...container, [head]: changed(inner ?? null, rest, value) });
  return taken(value === undefined ? others : { ...container, [head]: value });
};

const write = (draft: Draft, [head, ...rest]: Path, value: Value | undefined): void => {
  const name = String(head);
  const inner = draft[name];
  if (rest.length > 0 && inner === undefined) throw badPath();
  draft[name] = rest.length > 0 ? changed(inner ?? null, rest, value) : value;
};

const stepOf = ({ type, path, val }: Section, nameOf: NameOf): Apply => {
  if (type === 'remove')
    return (_, draft) => {
      write(draft, path, undefined);
    };
  if (type === 'delete' || val === undefined) throw new TypeError('the world knows no sets');
  const read = valueReader(val, nameOf);
  if (type === 'set')
    return (before, draft, values) => {
      const value = read(before, values);
      if (value === undefined)
        throw invalid('The provided expression refers to an attribute that does not exist in the item');
      write(draft, path, value);
    };
  const readOld = readerOf(path);
  return (before, draft, values) => {
    const old = readOld(before, values);
    if (old !== undefined && typeOf(old) !== 'N') throw wrongType();
    write(draft, path, numberIn(old ?? 0) + numberIn(read(before, values)));
  };
};

const placeInList = ({ type, path }: Section): number => {
  const last = path.at(-1);
  return type === 'remove' && typeof last === 'number' ? last : -1;
};

/** A parsed update as one function. Elements of lists go last and from the end: positions count before the update. */
export const updateOf = (sections: Section[], nameOf: NameOf): ((before: Item, values: Values) => Item) => {
  const ordered = [...sections].sort((one, other) => placeInList(other) - placeInList(one));
  const steps = [
    ...ordered.filter((one) => placeInList(one) < 0),
    ...ordered.filter((one) => placeInList(one) >= 0),
  ].map((section) => stepOf(section, nameOf));
  return (before, values) => {
    const draft: Draft = { ...before };
    for (const step of steps) step(before, draft, values);
    const after: Record<string, Value> = {};
    for (const name of Object.keys(draft)) {
      const value = draft[name];
      if (value !== undefined) after[name] = value;
    }
    return Object.freeze(after);
  };
};
