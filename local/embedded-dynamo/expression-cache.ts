import type { WireItem, WireValue } from './wire-item.ts';

/** An operation's expressions as dynalite parses them. The values of the request are in the trees as the very objects that came in. */
export interface ParsedExpressions {
  _condition?: object;
  _updates?: object;
}

export interface Expressions {
  ConditionExpression?: string;
  UpdateExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: WireItem;
}

/** Far more than the texts of a program; bounds a program that writes values into them. */
const MAX_TEXTS = 1_000;
/** The parser judges these by the value and not by its type alone. */
const VALUE_JUDGED = /between|attribute_type/i;

const firstType = (value: WireValue): string => Object.keys(value)[0] ?? '';

/** Requests of one key parse into trees that differ in values only. */
const keyOf = ({
  ConditionExpression = '',
  UpdateExpression = '',
  ExpressionAttributeNames,
  ExpressionAttributeValues = {},
}: Expressions): string | undefined =>
  VALUE_JUDGED.test(ConditionExpression)
    ? undefined
    : JSON.stringify([
        ConditionExpression,
        UpdateExpression,
        ExpressionAttributeNames,
        Object.entries(ExpressionAttributeValues).map(([name, value]) => [name, firstType(value)]),
      ]);

const rebuild = (tree: unknown, replacements: Map<unknown, WireValue>): unknown => {
  if (tree === null || typeof tree !== 'object') return tree;
  const replacement = replacements.get(tree);
  if (replacement) return replacement;
  if (Array.isArray(tree)) return tree.map((branch) => rebuild(branch, replacements));
  return Object.fromEntries(Object.entries(tree).map(([name, branch]) => [name, rebuild(branch, replacements)]));
};

/** Parsing costs more than the rest of a write together, and a program has few expressions: each is parsed once and refilled with the values of the request. */
export class ExpressionCache {
  readonly #parsed = new Map<string, { trees: ParsedExpressions; values: WireItem }>();

  /** Trees of this request's own, to be changed at will; undefined when the text was not seen yet. */
  recall(request: Expressions): ParsedExpressions | undefined {
    const key = keyOf(request);
    const known = key === undefined ? undefined : this.#parsed.get(key);
    if (!known) return undefined;
    const given = request.ExpressionAttributeValues ?? {};
    const replacements = new Map<unknown, WireValue>();
    for (const [name, value] of Object.entries(known.values)) {
      replacements.set(value, given[name] ?? value);
    }
    return rebuild(known.trees, replacements) as ParsedExpressions;
  }

  keep(request: Expressions, trees: ParsedExpressions): void {
    const key = keyOf(request);
    if (key !== undefined && this.#parsed.size < MAX_TEXTS) {
      // One clone of both, so that the values in the trees stay the objects that `values` names.
      this.#parsed.set(key, structuredClone({ trees, values: request.ExpressionAttributeValues ?? {} }));
    }
  }
}
