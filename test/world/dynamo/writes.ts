import { expressionsOf, type Texts } from './expressions.ts';
import { keyIn } from './ranges.ts';
import { conditionFailed, invalid } from './refused.ts';
import type { Change, Table } from './table.ts';
import { type Item, takenItem } from './values.ts';

export type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
export interface WriteInput extends Texts {
  TableName?: string;
  Item?: Record<string, unknown>;
  Key?: Record<string, unknown>;
}

const NOTHING: Item = Object.freeze({});
const KEYS = ['pk', 'sk'];

/** What one write would make of its item. @throws what DynamoDB refuses */
export const planned = (kind: WriteKind, table: Table, input: WriteInput): Change => {
  const { expressions, values } = expressionsOf(input);
  const put = kind === 'Put' ? takenItem(input.Item ?? {}) : undefined;
  if (put) table.check(put);
  const key = keyIn(put ? { pk: put.pk, sk: put.sk } : input.Key);
  const { update, written } = expressions;
  const before = table.item(key);
  if (expressions.condition && !expressions.condition(before ?? NOTHING, values)) throw conditionFailed();
  if (kind === 'Update' && KEYS.some((name) => written?.has(name)))
    throw invalid('One or more parameter values were invalid: Cannot update attribute that is part of the key');
  const change = { table: table.name, key, ...(before && { before }) };
  switch (kind) {
    case 'Put':
      return { ...change, ...(put && { after: put }) };
    case 'Update': {
      const start = before ?? takenItem(key);
      const after = update ? update(start, values) : start;
      table.check(after);
      return { ...change, after };
    }
    case 'Delete':
      return change;
    case 'ConditionCheck':
      return { ...change, ...(before && { after: before }) };
  }
};
