import { itemWrites } from '../../../local/embedded-dynamo/item-writes.ts';
import { itemKey } from '../../../local/embedded-dynamo/row-keys.ts';
import type { StoredTable, WireItem } from '../../../local/embedded-dynamo/wire-item.ts';
import { TABLE_DEFINITION } from '../../support/embedded-table.ts';

const table = TABLE_DEFINITION as StoredTable;
const BEFORE: WireItem = {
  pk: { S: 'a' },
  sk: { S: '1' },
  dueShard: { S: '0' },
  nextDueAt: { S: '2026' },
  kind: { S: 'call' },
  note: { M: { words: { S: 'first' } } },
};
/** As dynalite makes an item that it updates: of maps without a prototype. */
const bare = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.assign(
        Object.create(null) as object,
        Object.fromEntries(Object.entries(value).map(([k, v]) => [k, bare(v)])),
      )
    : value;
const written = (before: WireItem | undefined, after: WireItem | undefined) =>
  itemWrites({ table, key: itemKey(table, BEFORE), ...(before ? { before } : {}), ...(after ? { after } : {}) }).map(
    ({ type, key }) => `${type} ${key.split('~').slice(0, -1).join('~')}`,
  );

describe('what a changed item writes', () => {
  it('is itself and an entry in each index that it belongs in', () => {
    expect(written(undefined, BEFORE)).toEqual([
      'put item~records',
      'put index~records~due',
      'put index~records~noted',
    ]);
    expect(written(BEFORE, undefined)).toEqual([
      'del item~records',
      'del index~records~due',
      'del index~records~noted',
    ]);
  });

  it('is no entry that stays as it is, whoever made the item', () => {
    const after = bare({ ...BEFORE, other: { S: 'of no index' } }) as WireItem;
    expect(written(BEFORE, after)).toEqual(['put item~records']);
  });

  it('is the entry alone of which something changed', () => {
    expect(written(BEFORE, { ...BEFORE, note: { M: { words: { S: 'second' } } } })).toEqual([
      'put item~records',
      'put index~records~noted',
    ]);
  });

  it('is another entry in place of one whose key moved', () => {
    expect(written(BEFORE, { ...BEFORE, dueShard: { S: '1' } })).toEqual([
      'put item~records',
      'del index~records~due',
      'put index~records~due',
    ]);
  });
});
