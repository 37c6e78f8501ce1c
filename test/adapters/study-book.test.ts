import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { StudyLogLine } from '../../shared/ports/study-log.ts';
import type { StaffMailRecord, StudyBook } from '../../shared/ports/study-book.ts';
import { anEnding } from '../support/an-ending.ts';
import { aStudy, builtIn } from '../support/a-study.ts';
import { noPatience, openTables, storeOn, TABLES } from '../support/dynamo-store.ts';
import { inMemoryRecordStore } from '../../shared/adapters/in-memory/record-store.ts';
import { inMemoryStudyBook } from '../../shared/adapters/in-memory/study-book.ts';
import { rowsIn } from '../support/collected.ts';
import { troubledDocuments } from '../support/troubled-documents.ts';

const NOW = Date.parse('2026-03-06T09:00:00Z');
const HOUR_MS = 3_600_000;

const onTables = async () => {
  const tables = await openTables();
  const watched = troubledDocuments(tables.documents);
  let now = NOW;
  const newBook = (): StudyBook =>
    dynamoStudyBook({
      documents: watched.documents,
      tables: TABLES,
      shards: 1,
      clock: { now: () => now },
      patience: noPatience(),
    });
  const wait = (milliseconds: number): void => {
    now += milliseconds;
  };
  return {
    ...tables,
    book: newBook(),
    newBook,
    store: storeOn(tables.documents, { shards: 1 }),
    wait,
    sent: watched.sent,
  };
};
const inMemory = async () => {
  const store = inMemoryRecordStore();
  return { store, book: inMemoryStudyBook({ tables: store.tables }), close: async () => undefined };
};

const aMail = (over: Partial<StaffMailRecord> = {}): StaffMailRecord => ({
  study: 'ips-ma',
  version: 0,
  waiting: {},
  steps: {},
  ...over,
});

const aLine = (over: Partial<StudyLogLine> = {}): StudyLogLine => ({
  study: 'ips-ma',
  kind: 'staff',
  id: 'line',
  at: '2026-03-06T09:00:00Z',
  by: 'lead-1',
  ...over,
});

describe.each([
  ['in memory', inMemory],
  ['on the tables', onTables],
])('the study book %s', (_, open) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let book: StudyBook;
  beforeEach(async () => {
    opened = await open();
    book = opened.book;
  });
  afterEach(() => opened.close());

  it('holds a channel that is down until the one probe that found it so', async () => {
    const of = { study: 'ips-ma', channel: 'sms' } as const;
    const [first, second] = [1, 2].map((opens) => ({
      opens,
      shutUntil: `2026-03-06T09:0${String(opens)}:00Z`,
      since: '2026-03-06T08:59:00Z',
    }));
    expect(await book.breaker('ips-ma', 'sms')).toBeUndefined();
    expect(await book.saveBreaker(of, first, undefined)).toBe(true);
    expect(await book.saveBreaker(of, { opens: 1, shutUntil: '2026-03-06T10:00:00Z' }, undefined)).toBe(false);
    expect(await book.breaker('ips-ma', 'sms')).toEqual(first);
    expect(await book.saveBreaker(of, second, first)).toBe(true);
    expect(await book.saveBreaker(of, { opens: 2, shutUntil: '2026-03-06T10:00:00Z' }, first)).toBe(false);
    expect(await book.breaker('ips-ma', 'email')).toBeUndefined();
    await book.saveBreaker(of, undefined, second);
    expect(await book.breaker('ips-ma', 'sms')).toBeUndefined();
  });

  it('knows when somebody last looked at what is due', async () => {
    expect(await book.lastTick()).toBeUndefined();
    await book.saveTick(NOW);
    await book.saveTick(NOW + HOUR_MS);
    expect(await book.lastTick()).toEqual({ at: NOW + HOUR_MS });
  });

  it('creates a study once, and changes it only from the revision that was read', async () => {
    expect(await book.saveStudy(aStudy(), undefined)).toBe(true);
    expect(await book.saveStudy(aStudy({ name: 'Another' }), undefined)).toBe(false);
    expect(await book.saveStudy(aStudy({ revision: 2, name: 'Renamed' }), 1)).toBe(true);
    expect(await book.saveStudy(aStudy({ revision: 2, name: 'Late' }), 1)).toBe(false);
    expect(await book.study('ips-ma')).toEqual(aStudy({ revision: 2, name: 'Renamed' }));
    expect(await book.study('other')).toBeUndefined();
  });

  it('lists every study by its id', async () => {
    for (const id of ['zeta', 'ips-ma']) await book.saveStudy(aStudy({ id }), undefined);
    expect((await book.studies()).map(({ id }) => id).toSorted()).toEqual(['ips-ma', 'zeta']);
  });

  it('publishes a version once and for ever', async () => {
    expect(await book.publish('ips-ma', builtIn('ips-ma'), 'lead', '2026-03-06T09:00:00Z')).toBe(true);
    expect(
      await book.publish('ips-ma', { ...builtIn('ips-ma'), name: 'Changed' }, 'lead', '2026-03-07T09:00:00Z'),
    ).toBe(false);
    expect(await book.protocol('ips-ma', 1)).toEqual(builtIn('ips-ma'));
    expect(await book.publish('ips-ma', { ...builtIn('ips-ma'), version: 2 }, 'lead', '2026-04-06T09:00:00Z')).toBe(
      true,
    );
    expect(await book.protocolVersions('ips-ma')).toEqual([
      { version: 1, publishedAt: '2026-03-06T09:00:00Z', by: 'lead' },
      { version: 2, publishedAt: '2026-04-06T09:00:00Z', by: 'lead' },
    ]);
    expect((await book.protocolVersions('ips-ma', 1)).map(({ version }) => version)).toEqual([1]);
    expect((await book.protocolVersions('ips-ma', 2)).map(({ version }) => version)).toEqual([1, 2]);
    expect(await book.protocol('ips-ma', 3)).toBeUndefined();
  });

  it('makes a plan anew when the study moves, and for each site with its closed days', async () => {
    const closed = [{ from: '2026-03-09', to: '2026-03-13' }];
    const study = aStudy({ sites: [{ id: 'north', closedPeriods: closed }] });
    await book.saveStudy(study, undefined);
    await book.publish('ips-ma', builtIn('ips-ma'), 'lead', '2026-03-06T09:00:00Z');
    const monday = Date.parse('2026-03-09T12:00:00Z');
    const isOpen = async (site?: string) => (await book.plan('ips-ma', 1, site)).invitations.isOpen(monday);
    expect([await isOpen(), await isOpen('north')]).toEqual([true, false]);
    expect(await book.plan('ips-ma', 1)).toBe(await book.plan('ips-ma', 1));
    await book.saveStudy({ ...study, revision: 2, closedPeriods: closed }, 1);
    expect(await isOpen()).toBe(false);
    await expect(book.plan('ips-ma', 7)).rejects.toThrow('study ips-ma has no protocol version 7');
  });

  it('knows the staff of a study and the studies of a member', async () => {
    const member = { study: 'ips-ma', user: 'anne@example.com', roles: ['coordinator' as const] };
    await book.saveMember(member);
    await book.saveMember({ ...member, study: 'zeta' });
    await book.saveMember({ ...member, user: 'bo@example.com', roles: ['mentor'] });
    expect((await book.memberships('anne@example.com')).map(({ study }) => study)).toEqual(['ips-ma', 'zeta']);
    expect((await book.members('ips-ma')).map(({ user }) => user)).toEqual(['anne@example.com', 'bo@example.com']);
    await book.saveMember({ ...member, roles: ['assessor'] });
    expect((await book.memberships('anne@example.com'))[0]?.roles).toEqual(['assessor']);
    await book.removeMember('ips-ma', 'anne@example.com');
    expect(await book.memberships('anne@example.com')).toEqual([{ ...member, study: 'zeta' }]);
    expect(await book.memberships('nobody@example.com')).toEqual([]);
  });

  it('changes nobody on the strength of how they stood before somebody else changed them', async () => {
    const member = { study: 'ips-ma', user: 'anne@example.com', roles: ['coordinator' as const] };
    const locked = { ...member, locked: { at: '2026-03-06T09:00:00Z', by: 'lead-1', reason: 'the phone was stolen' } };
    const change = (before: Member | undefined, after: Member, id: string) =>
      book.changeMember({ before, after, line: aLine({ id }) });
    expect(await change(member, locked, 'nobody there')).toBe(false);
    expect(await change(undefined, member, 'new')).toBe(true);
    expect(await change(undefined, { ...member, roles: [] }, 'new too')).toBe(false);
    expect(await change(member, locked, 'lock')).toBe(true);
    expect(await change(member, { ...member, roles: [] }, 'late')).toBe(false);
    expect(await book.members('ips-ma')).toEqual([locked]);
    await book.saveMember(member);
    expect(await change(locked, { ...locked, roles: [] }, 'late too')).toBe(false);
    const { rows } = await book.logLines('ips-ma', 'staff', undefined, 10);
    expect(rows.map(({ id }) => id)).toEqual(['new', 'lock']);
  });

  it('has the texts that ship until the study replaces them', async () => {
    const shipped = await book.templates('ips-ma');
    expect(shipped.participant).toEqual(builtInParticipantTexts());
    const replaced = { ...shipped, participant: { da: shipped.participant.da! }, revision: 1 };
    expect(await book.saveTemplates('ips-ma', replaced, aLine({ kind: 'texts' }))).toBe(true);
    expect(await book.saveTemplates('ips-ma', { ...replaced, staff: {} })).toBe(false);
    expect(await book.templates('ips-ma')).toEqual(replaced);
    expect((await book.logLines('ips-ma', 'texts', undefined, 10)).rows).toHaveLength(1);
  });

  it('keeps a line for every change of the staff, newest first and in pages', async () => {
    const member = { study: 'ips-ma', user: 'anne@example.com', roles: ['coordinator' as const] };
    await book.changeMember({ before: undefined, after: member, line: aLine({ id: 'a', new: member }) });
    await book.removeMember('ips-ma', 'anne@example.com', aLine({ id: 'b', at: '2026-03-07T09:00:00Z', old: member }));
    await book.appendLine(aLine({ id: 'c', at: '2026-03-08T09:00:00Z' }));
    await book.appendLine(aLine({ id: 'd', study: 'zeta' }));
    const first = await book.logLines('ips-ma', 'staff', undefined, 2);
    expect(first.rows.map(({ id }) => id)).toEqual(['c', 'b']);
    const second = await book.logLines('ips-ma', 'staff', first.cursor, 2);
    expect(second).toEqual({ rows: [aLine({ id: 'a', new: member })] });
    expect(await book.members('ips-ma')).toEqual([]);
  });

  it('writes a line with the settings that it tells of', async () => {
    await book.saveStudy(aStudy(), undefined);
    await book.saveStudy(aStudy({ revision: 2 }), 1, aLine({ kind: 'settings', id: 'one' }));
    await book.saveStudy(aStudy({ revision: 2, name: 'Late' }), 1, aLine({ kind: 'settings', id: 'late' }));
    expect((await book.logLines('ips-ma', 'settings', undefined, 10)).rows.map(({ id }) => id)).toEqual(['one']);
  });

  it('remembers the last day on which somebody used a study', async () => {
    for (const on of ['2026-03-06', '2026-03-07', '2026-03-06'])
      await book.markUse('ips-ma', { user: 'anne@example.com', on });
    await book.markUse('zeta', { user: 'anne@example.com', on: '2026-03-09' });
    expect(await book.lastUses('ips-ma')).toEqual([{ user: 'anne@example.com', on: '2026-03-07' }]);
  });

  it('moves an ending from version to version, and finds those that are not done', async () => {
    expect(await book.saveEnding(anEnding())).toBe(true);
    expect(await book.saveEnding(anEnding({ by: 'another' }))).toBe(false);
    await book.saveEnding(anEnding({ user: 'mentor-2' }));
    expect((await book.openEndings()).map(({ user }) => user)).toEqual(['mentor-1', 'mentor-2']);
    expect(await book.saveEnding(anEnding({ version: 2, state: 'done' }))).toBe(true);
    expect((await book.openEndings()).map(({ user }) => user)).toEqual(['mentor-2']);
    expect(await book.ending('ips-ma', 'mentor-1')).toEqual(anEnding({ version: 2, state: 'done' }));
    expect(await book.ending('zeta', 'mentor-1')).toBeUndefined();
  });

  it('knows one calendar of each member, until it is revoked', async () => {
    const feed = { study: 'ips-ma', user: 'anne@example.com', idHash: 'h1', since: '2026-03-06T09:00:00Z' };
    await book.saveCalendarFeed(feed);
    await book.saveCalendarFeed({ ...feed, idHash: 'h2' });
    await book.saveCalendarFeed({ ...feed, user: 'bo@example.com' });
    expect((await book.calendarFeeds('ips-ma')).map(({ idHash }) => idHash)).toEqual(['h2', 'h1']);
    await book.removeCalendarFeed('ips-ma', 'anne@example.com');
    expect(await book.calendarFeeds('ips-ma')).toEqual([{ ...feed, user: 'bo@example.com' }]);
    expect(await book.calendarFeeds('zeta')).toEqual([]);
  });

  it('moves the staff mail from version to version, and has it found when it is due', async () => {
    expect(await book.staffMail('ips-ma')).toBeUndefined();
    const due = aMail({ nextDueAt: '2026-03-06T08:00:00Z' });
    expect(await book.saveStaffMail(due, 0)).toBe(true);
    expect(await book.saveStaffMail(aMail({ digested: '2026-03-02' }), 0)).toBe(false);
    expect(await book.staffMail('ips-ma')).toEqual({ ...due, version: 1 });
    expect(await rowsIn(opened.store.dueBefore(NOW, 0, 10))).toEqual([
      { study: 'ips-ma', nextDueAt: '2026-03-06T08:00:00Z' },
    ]);
    expect(await book.saveStaffMail(aMail(), 1)).toBe(true);
    expect(await opened.store.earliestDue()).toBeUndefined();
  });

  it('answers a repeated request as the first time', async () => {
    const answer = { status: 201, body: '{"id":"P-1"}', requestHash: 'h1' };
    await book.rememberAnswer('ips-ma/anne/key-1', answer, NOW);
    expect(await book.rememberedAnswer('ips-ma/anne/key-1')).toEqual(answer);
    expect(await book.rememberedAnswer('ips-ma/bo/key-1')).toBeUndefined();
  });
});

describe('the study book on the tables', () => {
  let opened: Awaited<ReturnType<typeof onTables>>;
  beforeEach(async () => {
    opened = await onTables();
    await opened.book.saveStudy(aStudy(), undefined);
  });
  afterEach(() => opened.close());

  it('learns within a minute what another process changed, sooner when told to forget', async () => {
    const { book, newBook, wait } = opened;
    await book.study('ips-ma');
    await newBook().saveStudy(aStudy({ sendingStopped: true }), 1);
    wait(59_000);
    expect(await book.study('ips-ma')).not.toHaveProperty('sendingStopped');
    wait(1_000);
    expect(await book.study('ips-ma')).toMatchObject({ sendingStopped: true });
    await newBook().saveStudy(aStudy(), 1);
    book.forget();
    expect(await book.study('ips-ma')).not.toHaveProperty('sendingStopped');
  });

  it('learns at once that another process has shut somebody out', async () => {
    const { book, newBook } = opened;
    const member = { study: 'ips-ma', user: 'anne@example.com', roles: ['coordinator' as const] };
    await book.saveMember(member);
    expect(await book.memberships(member.user)).toEqual([member]);
    const locked = { at: '2026-03-06T09:00:00Z', by: 'bo@example.com', reason: 'the phone was stolen' };
    await newBook().saveMember({ ...member, locked });
    expect(await book.memberships(member.user)).toEqual([{ ...member, locked }]);
    await newBook().removeMember('ips-ma', member.user);
    expect(await book.memberships(member.user)).toEqual([]);
  });

  it('changes a member who was put there before the content was kept', async () => {
    const member = { study: 'ips-ma', user: 'anne@example.com', roles: ['coordinator' as const] };
    const Key = { pk: 'S#ips-ma', sk: `MEMBER#${member.user}` };
    await opened.book.saveMember(member);
    await opened.documents.send(
      new UpdateCommand({ TableName: TABLES.studies, Key, UpdateExpression: 'REMOVE content' }),
    );
    const roles = [...member.roles, 'mentor' as const];
    const change = () => opened.book.changeMember({ before: member, after: { ...member, roles }, line: aLine() });
    expect(await change()).toBe(true);
    await opened.book.removeMember('ips-ma', member.user);
    expect(await change()).toBe(false);
  });

  it('asks the tables once for what it needs a hundred times, also when the clock is turned back', async () => {
    const { book, sent, wait } = opened;
    sent.length = 0;
    await Promise.all(Array.from({ length: 100 }, () => book.study('ips-ma')));
    expect(sent).toEqual(['Get']);
    wait(-HOUR_MS);
    await book.study('ips-ma');
    expect(sent).toEqual(['Get', 'Get']);
  });

  it('reads one study past its memory, and remembers all else', async () => {
    const { book, newBook, sent } = opened;
    const known = await book.study('ips-ma');
    await book.members('ips-ma');
    if (known === undefined) throw new Error('no study');
    await newBook().saveStudy({ ...known, revision: known.revision + 1, name: 'Another' }, known.revision);
    sent.length = 0;
    expect((await book.studyNow('ips-ma'))?.name).toBe('Another');
    expect((await book.study('ips-ma'))?.name).toBe('Another');
    await book.members('ips-ma');
    expect(sent).toEqual(['Get']);
  });

  it('keeps the answer of a request for a day', async () => {
    const { book, wait } = opened;
    await book.rememberAnswer('key', { status: 201, body: '{}', requestHash: 'h' }, NOW);
    wait(24 * HOUR_MS - 1_000);
    expect(await book.rememberedAnswer('key')).toBeDefined();
    wait(1_000);
    expect(await book.rememberedAnswer('key')).toBeUndefined();
  });

  it('lets an answer go that is too long to keep', async () => {
    const { book } = opened;
    await book.rememberAnswer('key', { status: 200, body: 'x'.repeat(400_000), requestHash: 'h' }, NOW);
    expect(await book.rememberedAnswer('key')).toBeUndefined();
  });

  it('knows its own change again when the answer was lost', async () => {
    const troubled = troubledDocuments(opened.documents, { 1: 'answerLost' });
    const clock = { now: () => NOW };
    const book = dynamoStudyBook({
      documents: troubled.documents,
      tables: TABLES,
      shards: 1,
      clock,
      patience: noPatience(),
    });
    expect(await book.saveStudy(aStudy({ revision: 2, name: 'Renamed' }), 1)).toBe(true);
    expect(troubled.sent).toEqual(['Put', 'Put', 'Get']);
  });
});
