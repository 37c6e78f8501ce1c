import db from 'dynalite/db/index.js';
import type { WireItem, WireValue } from './wire-item.ts';

type Path = (string | number)[];
type Operand = Path | WireValue | { type: 'function'; name: 'size'; args: Operand[] };

/** A condition or filter as dynalite's parser leaves it. */
export type Condition =
  | { type: 'and' | 'or'; args: [Condition, Condition] }
  | { type: 'not'; args: [Condition] }
  | { type: 'function'; name: string; args: Operand[] }
  | { type: '=' | '<>' | '<' | '<=' | '>' | '>=' | 'between' | 'in'; args: Operand[] };

const sizeOf = (value: WireValue | undefined): WireValue | undefined => {
  if (value === undefined) return undefined;
  if (value.B !== undefined) return { N: String(Buffer.byteLength(value.B, 'base64')) };
  const sized = value.S ?? value.L ?? value.SS ?? value.NS ?? value.BS ?? (value.M && Object.keys(value.M));
  return sized === undefined ? undefined : { N: String(sized.length) };
};

const resolve = (operand: Operand, item: WireItem): WireValue | undefined => {
  if (Array.isArray(operand)) return db.mapPath(operand, item) ?? undefined;
  if ('args' in operand) return sizeOf(operand.args[0] && resolve(operand.args[0], item));
  return operand;
};

const areSameMembers = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((member) => b.includes(member));

/** Deep, where dynalite compares maps and lists by reference and so never finds two equal. Numbers have one spelling by now. */
const areEqual = (a: WireValue | undefined, b: WireValue | undefined): boolean => {
  if (a === undefined || b === undefined) return false;
  const [leftMap, rightMap] = [a.M, b.M];
  if (leftMap && rightMap) {
    const names = Object.keys(leftMap);
    return (
      names.length === Object.keys(rightMap).length && names.every((name) => areEqual(leftMap[name], rightMap[name]))
    );
  }
  if (a.L && b.L) {
    const others = b.L;
    return a.L.length === others.length && a.L.every((value, at) => areEqual(value, others[at]));
  }
  for (const type of ['SS', 'NS', 'BS'] as const) {
    const [left, right] = [a[type], b[type]];
    if (left && right) return areSameMembers(left, right);
  }
  return (['S', 'N', 'B', 'BOOL', 'NULL'] as const).some((type) => a[type] !== undefined && a[type] === b[type]);
};

const isOneOf = ([value, ...others]: (WireValue | undefined)[]): boolean =>
  others.some((other) => areEqual(value, other));

const holds = (operator: string, operands: (WireValue | undefined)[]): boolean => {
  const [value, ...others] = operands;
  if (operands.includes(undefined)) {
    return operator === 'attribute_not_exists' || operator === '<>' || (operator === 'in' && isOneOf(operands));
  }
  switch (operator) {
    case '=':
      return areEqual(value, others[0]);
    case '<>':
      return !areEqual(value, others[0]);
    case 'in':
      return isOneOf(operands);
    case 'contains':
      return value?.L ? value.L.some((member) => areEqual(member, others[0])) : db.compare(operator, value, others);
    default:
      return db.compare(operator, value, others);
  }
};

/** Whether an item (absent: one without attributes) meets a parsed condition. */
export const meets = (condition: Condition, item: WireItem = {}): boolean => {
  switch (condition.type) {
    case 'and':
      return meets(condition.args[0], item) && meets(condition.args[1], item);
    case 'or':
      return meets(condition.args[0], item) || meets(condition.args[1], item);
    case 'not':
      return !meets(condition.args[0], item);
    case 'function':
      return holds(
        condition.name,
        condition.args.map((operand) => resolve(operand, item)),
      );
    default:
      return holds(
        condition.type,
        condition.args.map((operand) => resolve(operand, item)),
      );
  }
};
