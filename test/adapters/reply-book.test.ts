import { dynamoReplyBook } from '../../shared/adapters/dynamo/reply-book.ts';
import { inMemoryReplyBook } from '../../shared/adapters/in-memory/reply-book.ts';
import { inMemoryTables } from '../../shared/adapters/in-memory/tables.ts';
import type { InboxLine, ReplyBook } from '../../shared/ports/reply-book.ts';
import { openTables, TABLES } from '../support/dynamo-store.ts';

const aLine = (over: Partial<InboxLine> = {}): InboxLine => ({
  study: 'ips-ma',
  stream: 'interviews',
  id: '20260320T090500Z-a',
  at: '2026-03-20T09:05:00Z',
  participant: 'P-1',
  from: 'own',
  meaning: 'human',
  sealed: 'sealed',
  version: 1,
  ...over,
});

const books: [string, () => Promise<{ book: ReplyBook; close: () => Promise<void> }>][] = [
  ['in memory', async () => ({ book: inMemoryReplyBook(inMemoryTables()), close: async () => undefined })],
  [
    'in the tables',
    async () => {
      const tables = await openTables();
      return { book: dynamoReplyBook(tables.documents, TABLES), close: tables.close };
    },
  ],
];

describe.each(books)('the inbox %s', (_where, open) => {
  let book: ReplyBook;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ book, close } = await open());
  });
  afterEach(async () => close());

  it('keeps a text as it was first filed, whatever has become of it', async () => {
    await book.fileReply(aLine());
    expect(await book.saveReply(aLine({ did: 'nothing', version: 2 }), 1)).toBe(true);
    await book.fileReply(aLine());
    expect(await book.reply('ips-ma', 'interviews', aLine().id)).toEqual(aLine({ did: 'nothing', version: 2 }));
  });

  it('lets one of two who read it at once write', async () => {
    await book.fileReply(aLine());
    expect(await book.saveReply(aLine({ version: 2 }), 1)).toBe(true);
    expect(await book.saveReply(aLine({ version: 2, did: 'confirm' }), 1)).toBe(false);
    expect(await book.saveReply(aLine({ id: 'none', version: 2 }), 1)).toBe(false);
  });

  it('lists the newest first, page by page, and each sender apart', async () => {
    const ids = ['20260320T090500Z-a', '20260320T090500Z-b', '20260321T090500Z-a'];
    for (const id of ids) await book.fileReply(aLine({ id }));
    await book.fileReply(aLine({ id: ids[0] ?? '', stream: 'checkIns' }));
    await book.fileReply(aLine({ id: ids[0] ?? '', study: 'another' }));
    const first = await book.replies('ips-ma', 'interviews', undefined, 2);
    expect(first).toMatchObject({ rows: [{ id: ids[2] }, { id: ids[1] }], cursor: ids[1] });
    const rest = await book.replies('ips-ma', 'interviews', first.cursor, 2);
    expect(rest.rows.map(({ id }) => id)).toEqual([ids[0]]);
    expect(rest.cursor).toBeUndefined();
  });

  it('names the cries for help that nobody has read, the newest first', async () => {
    const cries = ['20260320T090500Z-a', '20260321T090500Z-a'].map((id) => aLine({ id, crisis: true }));
    for (const line of cries) await book.fileReply(line);
    await book.fileReply(aLine({ id: '20260322T090500Z-a' }));
    await book.fileReply(aLine({ id: '20260323T090500Z-a', stream: 'checkIns', crisis: true }));
    const [older, newer] = cries;
    if (older === undefined || newer === undefined) throw new Error('two cries were filed');
    expect(await book.urgentReplies('ips-ma', 'interviews', 10)).toEqual([newer, older]);
    expect(await book.urgentReplies('ips-ma', 'interviews', 1)).toEqual([newer]);
    const read = { at: '2026-03-21T10:00:00Z', by: 'coordinator-1' };
    await book.saveReply({ ...newer, version: 2, read }, 1);
    await book.fileReply(newer);
    expect(await book.urgentReplies('ips-ma', 'interviews', 10)).toEqual([older]);
  });

  it('tells whether one of nobody lies unread, behind any number of participants who cry and of what was read', async () => {
    const id = (second: number): string => `202603200905${String(second).padStart(2, '0')}Z-a`;
    const nobody = { participant: undefined, from: 'nobody', crisis: true } as const;
    const isUnread = () => book.isNobodyUnread('ips-ma', 'interviews');
    await book.fileReply(aLine({ ...nobody, id: id(1), crisis: undefined }));
    await book.fileReply(aLine({ ...nobody, id: id(2), stream: 'checkIns' }));
    await book.fileReply(aLine({ ...nobody, id: id(3), study: 'another' }));
    for (let second = 10; second < 40; second += 1) await book.fileReply(aLine({ id: id(second), crisis: true }));
    expect(await isUnread()).toBe(false);
    const [first, second] = [4, 5].map((each) => aLine({ ...nobody, id: id(each) }));
    if (first === undefined || second === undefined) throw new Error('two cries were filed');
    for (const line of [first, second]) await book.fileReply(line);
    const read = { at: '2026-03-21T10:00:00Z', by: 'coordinator-1' };
    await book.saveReply({ ...second, version: 2, read }, 1);
    // Filed again by a carrier who knows nothing of that: it is named as urgent once more, and is not.
    await book.fileReply(second);
    expect(await isUnread()).toBe(true);
    await book.saveReply({ ...first, version: 2, read }, 1);
    expect(await isUnread()).toBe(false);
  });

  it('gives the turn to answer a number once in a time, and again when nothing left', async () => {
    const claim = { attempt: 'a-1', at: '2026-03-20T09:05:00Z' };
    const later = { attempt: 'a-2', at: '2026-03-20T09:06:00Z' };
    const dayBefore = '2026-03-19T09:06:00Z';
    expect(await book.claimAnswer('n', claim, '2026-03-19T09:05:00Z')).toBe(true);
    expect(await book.claimAnswer('n', later, dayBefore)).toBe(false);
    expect(await book.claimAnswer('another', later, dayBefore)).toBe(true);
    await book.settleAnswer('n', later, { state: 'free' });
    expect(await book.claimAnswer('n', later, dayBefore)).toBe(false);
    await book.settleAnswer('n', claim, { state: 'free' });
    expect(await book.claimAnswer('n', later, dayBefore)).toBe(true);
    await book.settleAnswer('n', later, { state: 'sent', providerMessageId: 'm-1' });
    expect(await book.claimAnswer('n', { attempt: 'a-3', at: '2026-03-21T09:06:00Z' }, later.at)).toBe(true);
  });
});
