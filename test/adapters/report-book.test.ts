import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { inMemoryStudyBook } from '../../shared/adapters/in-memory/study-book.ts';
import type { FrozenArms, FrozenReport, ReportBook } from '../../shared/ports/report-book.ts';
import { noPatience, openTables, TABLES } from '../support/dynamo-store.ts';

const NOW = Date.parse('2026-06-02T09:00:00Z');

const aReport = (over: Partial<FrozenReport> = {}): FrozenReport => ({
  study: 'ips-ma',
  number: 1,
  month: '2026-05',
  asOf: '2026-05-31',
  frozenAt: '2026-06-02T09:00:00Z',
  by: 'coordinator-1',
  figures: '{"enrolled":4}',
  hash: 'a'.repeat(64),
  ...over,
});
const armsOf = ({ study, number }: FrozenReport): FrozenArms => ({
  study,
  number,
  figures: '{"arms":[]}',
  hash: 'b'.repeat(64),
});

const onTables = async () => {
  const { documents, close } = await openTables();
  const clock = { now: () => NOW };
  const book = dynamoStudyBook({ documents, tables: TABLES, shards: 1, clock, patience: noPatience() });
  return { book, close };
};
const inMemory = async () => ({ book: inMemoryStudyBook(), close: async () => undefined });

describe.each([
  ['in memory', inMemory],
  ['on the tables', onTables],
])('the report book %s', (_, open) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let book: ReportBook;
  beforeEach(async () => {
    opened = await open();
    book = opened.book;
  });
  afterEach(() => opened.close());
  const freeze = (report: FrozenReport) => book.freezeReport(report, armsOf(report));

  it('keeps a report as it was frozen, and its numbers per arm apart', async () => {
    const report = aReport();
    expect(await freeze(report)).toBe(true);
    expect(await book.report('ips-ma', 1)).toEqual(report);
    expect(await book.reportArms('ips-ma', 1)).toEqual(armsOf(report));
    expect(await book.reports('ips-ma')).toEqual([report]);
  });

  it('never gives a number twice', async () => {
    await freeze(aReport());
    expect(await freeze(aReport({ by: 'coordinator-2', figures: '{"enrolled":5}' }))).toBe(false);
    expect((await book.report('ips-ma', 1))?.figures).toBe('{"enrolled":4}');
  });

  it('lists them in order of number, each study for itself', async () => {
    for (const number of [2, 10, 1]) await freeze(aReport({ number, ...(number > 1 ? { supersedes: 1 } : {}) }));
    await freeze(aReport({ study: 'other' }));
    expect((await book.reports('ips-ma')).map(({ number, supersedes }) => [number, supersedes])).toEqual([
      [1, undefined],
      [2, 1],
      [10, 1],
    ]);
    expect(await book.report('other', 2)).toBeUndefined();
    expect(await book.reportArms('other', 2)).toBeUndefined();
  });
});
