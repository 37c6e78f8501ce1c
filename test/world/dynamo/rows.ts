import { type Item, itemBytes } from './values.ts';

export interface Row {
  pk: string;
  sk: string;
  /** Where it stands among the others of its partition. */
  sort: string;
  item: Item;
  bytes: number;
}

/** Keys are compared by UTF-16 here and by UTF-8 there; the two differ beyond this. */
const BEYOND = /[\ud800-\uffff]/;

const isBefore = (one: Row, other: Pick<Row, 'sort' | 'pk' | 'sk'>): boolean => {
  if (one.sort !== other.sort) return one.sort < other.sort;
  if (one.pk !== other.pk) return one.pk < other.pk;
  return one.sk < other.sk;
};

/** First place whose row is not before the one given. */
const placeOf = (rows: Row[], of: Pick<Row, 'sort' | 'pk' | 'sk'>): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row && isBefore(row, of)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A table or an index: partitions of rows in order. */
export class Rows {
  readonly #partitions = new Map<string, Row[]>();

  put(partition: string, row: Omit<Row, 'bytes'>): void {
    if (BEYOND.test(row.sort)) throw new TypeError('the world orders no keys of such letters');
    const whole = { ...row, bytes: itemBytes(row.item) };
    const rows = this.#partitions.get(partition);
    if (!rows) {
      this.#partitions.set(partition, [whole]);
      return;
    }
    const place = placeOf(rows, row);
    const there = rows[place];
    const isSame = there?.sort === row.sort && there.pk === row.pk && there.sk === row.sk;
    rows.splice(place, isSame ? 1 : 0, whole);
  }

  remove(partition: string, of: Pick<Row, 'sort' | 'pk' | 'sk'>): void {
    const rows = this.#partitions.get(partition);
    const place = rows ? placeOf(rows, of) : 0;
    const there = rows?.[place];
    if (rows && there?.sort === of.sort && there.pk === of.pk && there.sk === of.sk) rows.splice(place, 1);
    if (rows?.length === 0) this.#partitions.delete(partition);
  }

  get(partition: string, sort: string): Item | undefined {
    const rows = this.#partitions.get(partition);
    const there = rows?.[placeOf(rows, { sort, pk: '', sk: '' })];
    return there?.sort === sort ? there.item : undefined;
  }

  /** From the first row at or after `from`, or behind the row `after`; the other way round when `backwards`. */
  *walk(
    partition: string,
    {
      from = '',
      backwards = false,
      after,
    }: { from?: string; backwards?: boolean; after?: Pick<Row, 'sort' | 'pk' | 'sk'> },
  ): Generator<Row> {
    const rows = this.#partitions.get(partition) ?? [];
    if (!backwards) {
      const at =
        after === undefined
          ? placeOf(rows, { sort: from, pk: '', sk: '' })
          : placeOf(rows, { ...after, sk: `${after.sk}\0` });
      for (let place = at; place < rows.length; place += 1) yield* rows.slice(place, place + 1);
      return;
    }
    const end = after === undefined ? rows.length : placeOf(rows, after);
    for (let place = end - 1; place >= 0; place -= 1) yield* rows.slice(place, place + 1);
  }

  /** Beside what is there already; the rows themselves never change. */
  takeAll(others: Rows): void {
    for (const [partition, rows] of others.#partitions) this.#partitions.set(partition, [...rows]);
  }

  *all(): Generator<Row> {
    for (const rows of this.#partitions.values()) yield* rows;
  }
}
