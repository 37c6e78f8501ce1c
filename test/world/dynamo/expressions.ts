import validations from 'dynalite/validations/index.js';
import { conditionOf, type ConditionTree, type Meets, type Path, type Values } from './conditions.ts';
import { invalid } from './refused.ts';
import { updateOf, type Section } from './updates.ts';
import { taken, typeOf, type Item } from './values.ts';

/** The texts of one request and what stands for their placeholders. */
export interface Texts {
  ConditionExpression?: string;
  UpdateExpression?: string;
  KeyConditionExpression?: string;
  FilterExpression?: string;
  ProjectionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

/** Its texts as functions of an item and of the values. */
export interface Expressions {
  condition?: Meets;
  update?: (before: Item, values: Values) => Item;
  /** First places of the paths that an update writes. */
  written?: Set<string>;
  keyCondition?: ConditionTree;
  nameOf: (value: object) => string | undefined;
  filter?: Meets;
  projection?: Path[];
}

interface Parsed {
  _condition?: { expression: ConditionTree };
  _updates?: { sections: Section[] };
  _keyCondition?: { expression: ConditionTree };
  _filter?: { expression: ConditionTree };
  _projection?: { paths: Path[] };
}

/** Any value of its type: the parser looks at types, and at the order of two bounds, which equals do not break. */
const EXAMPLES = { S: 's', N: '1', BOOL: true, NULL: true, L: [], M: {} };

const parsed = (texts: Texts, values: Values): Expressions => {
  const names = new Map<object, string>();
  const examples: Record<string, object> = {};
  for (const [name, value] of Object.entries(values)) {
    const type = typeOf(value ?? null);
    const example = { [type]: EXAMPLES[type] };
    names.set(example, name);
    examples[name] = example;
  }
  const request: Texts & Parsed = { ...texts, ExpressionAttributeValues: texts.ExpressionAttributeValues && examples };
  const fault = validations.validateExpressions(request);
  if (fault !== undefined) throw invalid(fault);
  const { _condition, _updates, _keyCondition, _filter, _projection } = request;
  const nameOf = (value: object): string | undefined => names.get(value);
  return {
    nameOf,
    ...(_condition && { condition: conditionOf(_condition.expression, nameOf) }),
    ...(_updates && {
      update: updateOf(_updates.sections, nameOf),
      written: new Set(_updates.sections.map(({ path }) => String(path[0]))),
    }),
    ...(_keyCondition && { keyCondition: _keyCondition.expression }),
    ...(_filter && { filter: conditionOf(_filter.expression, nameOf) }),
    ...(_projection && { projection: _projection.paths }),
  };
};

const cache = new Map<string, Expressions>();
const MAX_TEXTS = 5_000;

const keyOf = (texts: Texts, values: Values): string => {
  let key = `${texts.ConditionExpression ?? ''}|${texts.UpdateExpression ?? ''}|${texts.KeyConditionExpression ?? ''}|${texts.FilterExpression ?? ''}|${texts.ProjectionExpression ?? ''}`;
  const names = texts.ExpressionAttributeNames;
  if (names) for (const name of Object.keys(names)) key += `${name}=${names[name] ?? ''}`;
  for (const name of Object.keys(values)) key += `${name}${typeOf(values[name] ?? null)}`;
  return texts.ExpressionAttributeValues ? `${key}!` : key;
};

const NONE: Values = {};

/** @throws ValidationException as DynamoDB words it: dynalite's own parsers read the real text, once for each text and types of its values */
export const expressionsOf = (texts: Texts): { expressions: Expressions; values: Values } => {
  const given = texts.ExpressionAttributeValues;
  const values: Record<string, ReturnType<typeof taken>> = {};
  if (given) for (const name of Object.keys(given)) if (given[name] !== undefined) values[name] = taken(given[name]);
  const key = keyOf(texts, given ? values : NONE);
  const known = cache.get(key);
  if (known) return { expressions: known, values };
  const expressions = parsed(texts, values);
  if (cache.size < MAX_TEXTS) cache.set(key, expressions);
  return { expressions, values };
};
