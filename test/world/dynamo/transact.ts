import { expressionsOf } from './expressions.ts';
import { cancelled, invalid, type Reason, reasonOf, refused } from './refused.ts';
import { keyIn, noTable } from './ranges.ts';
import type { Change, Table } from './table.ts';
import { itemBytes } from './values.ts';
import { planned, type WriteInput, type WriteKind } from './writes.ts';

export interface TransactInput {
  TransactItems?: Partial<Record<WriteKind, WriteInput>>[];
  ClientRequestToken?: string;
}

const MAX_ITEMS = 100;
const MAX_BYTES = 4 * 1024 * 1024;
const KINDS = ['Put', 'Update', 'Delete', 'ConditionCheck'] as const;
const TOKEN_LIFE_MS = 600_000;

interface Step {
  kind: WriteKind;
  table: Table;
  input: WriteInput;
}

const stepsOf = (tables: Map<string, Table>, { TransactItems = [] }: TransactInput): Step[] => {
  if (TransactItems.length < 1 || TransactItems.length > MAX_ITEMS)
    throw invalid(`Member must have length between 1 and ${String(MAX_ITEMS)}`);
  return TransactItems.map((member) => {
    const kind = KINDS.find((name) => member[name] !== undefined);
    const input = kind && member[kind];
    if (!kind || !input) throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
    const table = tables.get(input.TableName ?? '');
    expressionsOf(input);
    if (!table) throw noTable();
    return { kind, table, input };
  });
};

const refuseTwoOnOneItem = (steps: Step[]): void => {
  const names = steps.map(({ kind, table, input }) => {
    const of = kind === 'Put' ? input.Item : input.Key;
    return `${table.name} ${String(of?.pk)} ${String(of?.sk)}`;
  });
  if (new Set(names).size < names.length)
    throw invalid('Transaction request cannot include multiple operations on one item');
};

/** Tokens of the last ten minutes, oldest first, with the request that each stood for. */
export class Tokens {
  readonly #used = new Map<string, { at: number; request: TransactInput['TransactItems'] }>();

  /** @throws IdempotentParameterMismatchException when the token stood for another request */
  isRepeated({ ClientRequestToken: token = '', TransactItems }: TransactInput, now: number): boolean {
    const used = this.#used.get(token);
    if (!used || now - used.at >= TOKEN_LIFE_MS) return false;
    if (used.request !== TransactItems && JSON.stringify(used.request) !== JSON.stringify(TransactItems))
      throw refused(
        'IdempotentParameterMismatchException',
        'Request parameters do not match with previous request with the same token',
      );
    return true;
  }

  remember({ ClientRequestToken: token = '', TransactItems }: TransactInput, now: number): void {
    for (const [old, { at }] of this.#used) {
      if (now - at < TOKEN_LIFE_MS) break;
      this.#used.delete(old);
    }
    this.#used.delete(token);
    this.#used.set(token, { at: now, request: TransactItems });
  }
}

const planAll = (steps: Step[]): Change[] => {
  const changes: Change[] = [];
  const reasons = steps.map(({ kind, table, input }): Reason => {
    try {
      if (kind !== 'Put') keyIn(input.Key);
      changes.push(planned(kind, table, input));
      return { Code: 'None' };
    } catch (error) {
      return reasonOf(error);
    }
  });
  if (changes.length < steps.length) throw cancelled(reasons);
  return changes;
};

/** All that one transaction changes, worked out against the state before; none when it was done before under its token. */
export const transacted = (tables: Map<string, Table>, input: TransactInput, tokens: Tokens, now: number): Change[] => {
  const steps = stepsOf(tables, input);
  refuseTwoOnOneItem(steps);
  const hasToken = input.ClientRequestToken !== undefined;
  if (hasToken && tokens.isRepeated(input, now)) return [];
  const changes = planAll(steps);
  const bytes = changes.reduce((sum, { before, after }) => sum + itemBytes(after ?? before ?? {}), 0);
  if (bytes > MAX_BYTES) throw invalid(`Transaction exceeds the limit of ${String(MAX_BYTES)} bytes`);
  if (hasToken) tokens.remember(input, now);
  return changes.filter((_, at) => steps[at]?.kind !== 'ConditionCheck');
};
