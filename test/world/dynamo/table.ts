import { TABLE_SHAPES } from '../../../shared/runtime/table-shapes.ts';
import { invalid } from './refused.ts';
import { Rows } from './rows.ts';
import { type Item, itemBytes, typeOf } from './values.ts';

export interface IndexShape {
  name: string;
  partitionKey: string;
  sortKey: string;
  /** Beside the keys; absent: keys only. */
  attributes?: readonly string[];
}

export interface Change {
  table: string;
  key: { pk: string; sk: string };
  before?: Item;
  after?: Item;
}

const MAX_ITEM_BYTES = 400 * 1024;

const textKey = (item: Item, name: string, index?: string): string => {
  const value = item[name];
  if (typeof value === 'string' && value !== '') return value;
  const what = value === undefined ? 'Missing the key' : `Type mismatch for key or empty ${typeOf(value)}:`;
  throw invalid(`One or more parameter values were invalid: ${what} ${name}${index ? ` of index ${index}` : ''}`);
};

const projected = (item: Item, names: readonly string[]): Item => {
  const row: Record<string, Item[string]> = {};
  for (const name of names) {
    const value = item[name];
    if (value !== undefined) row[name] = value;
  }
  return Object.freeze(row);
};

const textIn = (item: Item, name: string): string | undefined => {
  const value = item[name];
  return typeof value === 'string' ? value : undefined;
};

class Index {
  readonly rows = new Rows();
  readonly shape: IndexShape;
  readonly #held: readonly string[];

  constructor(shape: IndexShape) {
    this.shape = shape;
    this.#held = ['pk', 'sk', shape.partitionKey, shape.sortKey, ...(shape.attributes ?? [])];
  }

  #keysIn(item: Item | undefined): { partition: string; sort: string } | undefined {
    const partition = item && textIn(item, this.shape.partitionKey);
    const sort = item && textIn(item, this.shape.sortKey);
    return partition === undefined || sort === undefined ? undefined : { partition, sort };
  }

  follow({ key, before, after }: Change): void {
    const [old, next] = [this.#keysIn(before), this.#keysIn(after)];
    const { attributes = [] } = this.shape;
    const isSame =
      old?.partition === next?.partition &&
      old?.sort === next?.sort &&
      attributes.every((name) => before?.[name] === after?.[name]);
    if (isSame) return;
    if (old) this.rows.remove(old.partition, { ...key, sort: old.sort });
    if (after && next) {
      const item = projected(after, this.#held);
      this.rows.put(next.partition, { ...key, sort: next.sort, item });
    }
  }
}

/** One table with its indexes, which may lag behind it. */
export class Table {
  readonly name: string;
  readonly rows = new Rows();
  readonly indexes: Index[];
  readonly #late: { at: number; change: Change }[] = [];

  constructor(name: string, shapes: readonly IndexShape[]) {
    this.name = name;
    this.indexes = shapes.map((shape) => new Index(shape));
  }

  /** As it stands, with indexes that have caught up: what is written to one of the two is not in the other. */
  copied(): Table {
    const copy = new Table(
      this.name,
      this.indexes.map(({ shape }) => shape),
    );
    copy.rows.takeAll(this.rows);
    for (const [at, index] of copy.indexes.entries()) {
      const own = this.indexes[at];
      if (own) index.rows.takeAll(own.rows);
      for (const { change } of this.#late) index.follow(change);
    }
    return copy;
  }

  item({ pk, sk }: { pk: string; sk: string }): Item | undefined {
    return this.rows.get(pk, sk);
  }

  /** @throws ValidationException for what cannot be stored */
  check(item: Item): void {
    textKey(item, 'pk');
    textKey(item, 'sk');
    for (const { shape } of this.indexes)
      for (const name of [shape.partitionKey, shape.sortKey])
        if (item[name] !== undefined) textKey(item, name, shape.name);
    if (itemBytes(item) > MAX_ITEM_BYTES) throw invalid('Item size has exceeded the maximum allowed size');
  }

  /** @param visibleAt when the indexes show it */
  apply(change: Change, visibleAt: number, now: number): void {
    const { key, after } = change;
    if (after) this.rows.put(key.pk, { ...key, sort: key.sk, item: after });
    else this.rows.remove(key.pk, { ...key, sort: key.sk });
    if (visibleAt > now || this.#late.length > 0) this.#late.push({ at: visibleAt, change });
    else for (const index of this.indexes) index.follow(change);
  }

  /** What an index shows at this instant; its changes come in the order in which they were made. */
  indexAt(name: string, now: number): Index | undefined {
    while (this.#late[0] && this.#late[0].at <= now) {
      const late = this.#late.shift();
      if (late) for (const index of this.indexes) index.follow(late.change);
    }
    return this.indexes.find(({ shape }) => shape.name === name);
  }
}

export type TableKind = keyof typeof TABLE_SHAPES;
export const tablesOf = (names: Record<TableKind, string>): Map<string, Table> =>
  new Map(
    Object.entries(names).map(
      ([kind, name]) => [name, new Table(name, TABLE_SHAPES[kind as TableKind].indexes)] as const,
    ),
  );
