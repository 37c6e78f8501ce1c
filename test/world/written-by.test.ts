import { anInterviewRecord } from '../support/a-participant.ts';
import type { Change } from './dynamo/table.ts';
import { writtenBy } from './outside/written-by.ts';
import { TABLES } from './outside/worker.ts';

const key = { pk: 'S#ips-ma#P#P-7Q4K', sk: 'INTERVIEWS' };
const firstEvent = { stream: 'interviews', version: 1, action: 'imported', token: 'file-1-row-1' };
type Item = NonNullable<Change['after']>;
const row = { ...key, ...anInterviewRecord(), version: 1, firstEvent } as unknown as Item;
const changed = (before: Item | undefined, after: Item) =>
  writtenBy([{ table: TABLES.records, key, ...(before ? { before } : {}), after }], 0);

describe('of what is written to a record', () => {
  it('the first commit is told by the event that stands in it', () => {
    expect(changed(undefined, row)).toMatchObject([{ action: 'imported', token: 'file-1-row-1' }]);
  });

  it('a change in place is nobody’s commit', () => {
    const [written] = changed(row, { ...row, ofNewerCode: true });
    expect(written?.before).toBeDefined();
    expect(written?.action).toBeUndefined();
  });
});
