import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Appointment } from '../../shared/domain/record.ts';
import type { RecordKey } from '../../shared/ports/record-store.ts';
import { aSealedContact, aTask, changed, enrol, enrolled, recordsOf, STUDY } from '../support/a-commit.ts';
import { pagesIn, rowsIn } from '../support/collected.ts';
import { openTables, storeOn } from '../support/dynamo-store.ts';
import { troubledDocuments } from '../support/troubled-documents.ts';

const P1 = { pk: `S#${STUDY}#P#P-1`, sk: 'INTERVIEWS' };

describe('the record store on tables', () => {
  let tables: Awaited<ReturnType<typeof openTables>>;
  beforeEach(async () => {
    tables = await openTables();
  });
  afterEach(() => tables.close());

  const rewrite = (set: string, value: unknown) =>
    tables.documents.send(
      new UpdateCommand({
        TableName: 'records',
        Key: P1,
        UpdateExpression: `SET ${set} = :value`,
        ExpressionAttributeNames: Object.fromEntries(set.split('.').map((name) => [name, name.slice(1)])),
        ExpressionAttributeValues: { ':value': value },
      }),
    );

  const eventOf = async (version: number, over: object | null) => {
    const Key = { ...P1, sk: `EV#interviews#${String(version).padStart(8, '0')}` };
    const { Item } = await tables.documents.send(new GetCommand({ TableName: 'records', Key }));
    const event = over && { ...Item?.['event'], ...over };
    await tables.documents.send(new PutCommand({ TableName: 'records', Item: { ...Item, event } }));
  };

  it('reads, claims and records one reminder with two reads and two transactions', async () => {
    const watched = troubledDocuments(tables.documents);
    const store = storeOn(watched.documents);
    await store.commit({
      token: 'enrol',
      changes: enrolled({ participant: 'P-1' }),
      contacts: [aSealedContact('P-1')],
    });
    watched.sent.length = 0;
    const record = await store.readInterviews(STUDY, 'P-1');
    const numberDay = { numberHash: 'n', day: '2026-03-06', stream: 'interviews', by: 1, max: 1 } as const;
    const [claimed] = recordsOf(
      await store.commit({ token: 'claim', changes: [changed(record!, { language: 'en' })], numberDay }),
    );
    await store.commit({ token: 'record', changes: [changed(claimed!, { language: 'da' })] });
    expect(watched.sent).toEqual(['Get', 'TransactWrite', 'TransactWrite']);
  });

  it.each(['answerLost', 'notReached'] as const)('writes once when a try ends in trouble: %s', async (trouble) => {
    const { interviews } = await enrol(storeOn(tables.documents), { participant: 'P-1' });
    const troubled = troubledDocuments(tables.documents, { 1: trouble, 2: trouble });
    const result = await storeOn(troubled.documents).commit({
      token: 'change',
      changes: [changed(interviews, { language: 'en' })],
    });
    expect(result).toMatchObject({ kind: 'committed', records: [{ version: 2, language: 'en' }] });
    expect(troubled.sent).toEqual(['TransactWrite', 'TransactWrite', 'TransactWrite']);
    expect((await storeOn(tables.documents).events(STUDY, 'P-1')).map(({ version }) => version)).toEqual([1, 2, 1]);
  });

  it.each([
    ['the first event', () => rewrite('#firstEvent', null), 1],
    ['an event', () => eventOf(2, null), 2],
    ['who did it', () => eventOf(2, { by: 'someone-else' }), 2],
    ['a fact of the record', () => rewrite('#site', 'south'), 3],
  ])('shows that somebody has changed %s in the table', async (_, tamper, version) => {
    const store = storeOn(tables.documents);
    const { interviews } = await enrol(store, { participant: 'P-1' });
    const [after] = recordsOf(
      await store.commit({ token: 'one', changes: [changed(interviews, { language: 'en' })] }),
    ) as [typeof interviews];
    await store.commit({ token: 'two', changes: [changed(after, { site: 'north' })] });
    const whole = (await store.readBoth(STUDY, 'P-1'))!;
    expect(await store.historyFaults(whole)).toEqual([]);
    await tamper();
    const both = (await store.readBoth(STUDY, 'P-1'))!;
    expect(await store.historyFaults(both)).toMatchObject([{ stream: 'interviews', version }]);
  });

  it('enters appointments from before there was a list of bookings, but not of whoever has been written since', async () => {
    const store = storeOn(tables.documents);
    const appointment = { n: 1, at: '2026-04-28T10:30', minutes: 60, mode: 'phone', enteredAt: '2026-03-01T09:00:00Z' };
    const interviews = { followUps: { FU12: { appointments: [appointment as Appointment] } } };
    const people = [
      await enrol(store, { participant: 'P-1', interviews }),
      await enrol(store, { participant: 'P-2', interviews }),
    ].map((both) => both.interviews);
    const range = { from: '2026-04-01', to: '2026-05-01' };
    const listed = await store.bookings(STUDY, range);
    expect(await store.mendBookings(people)).toEqual([]);
    for (const { at, participant } of listed)
      await tables.documents.send(
        new DeleteCommand({
          TableName: 'records',
          Key: { pk: `S#${STUDY}#BOOKINGS`, sk: `${at}#${participant}#FU12` },
        }),
      );
    await store.commit({ token: 'gone', changes: [changed(people[1]!, { followUps: {} })] });
    expect(await store.mendBookings(people)).toEqual(['P-1']);
    expect(await store.bookings(STUDY, range)).toEqual(listed.slice(0, 1));
    expect(await store.readInterviews(STUDY, 'P-1')).toEqual(people[0]);
  });

  it('keeps what newer code has added to a record, through reading and changing it', async () => {
    const store = storeOn(tables.documents);
    await enrol(store, { participant: 'P-1', interviews: { tasks: { t1: aTask('t1') } } });
    await rewrite('#ofNewerCode', { kind: 'unheard of' });
    await rewrite('#tasks.#t1.#mood', 'good');
    const read = await store.readInterviews(STUDY, 'P-1');
    expect(read).toMatchObject({ ofNewerCode: { kind: 'unheard of' }, tasks: { t1: { mood: 'good' } } });
    await store.commit({ token: 'change', changes: [changed(read!, { language: 'en' })] });
    expect(await store.readInterviews(STUDY, 'P-1')).toMatchObject({
      language: 'en',
      ofNewerCode: { kind: 'unheard of' },
      tasks: { t1: { mood: 'good' } },
    });
  });

  it.each([
    [
      'a step in a state of newer code',
      '#steps',
      { 'FU12/invite': { state: 'teleported', at: '2026-03-06T09:00:00Z' } },
      '/steps/FU12/invite/state',
    ],
    ['a life that is none', '#participation.#life', 'paused', '/participation/life'],
    ['no anchors', '#anchors', null, '/anchors'],
    ['an instant that is none', '#nextDueAt', 'NaN', '/nextDueAt'],
  ])('stops at %s, names the place, and goes on with the others', async (_, place, value, pointer) => {
    const unreadable: string[] = [];
    const store = storeOn(tables.documents, {
      onUnreadable: ({ key, places }) => unreadable.push(`${key.participant} ${places.join()}`),
    });
    await enrol(store, { participant: 'P-1', interviews: { nextDueAt: '2026-03-06T09:00:00Z' } });
    await enrol(store, { participant: 'P-2' });
    await rewrite(place, value);
    await expect(store.readInterviews(STUDY, 'P-1')).rejects.toMatchObject({
      name: 'UnreadableRecord',
      places: [pointer],
    });
    await expect(store.readBoth(STUDY, 'P-1')).rejects.toMatchObject({ name: 'UnreadableRecord' });
    expect(await store.readCheckIns(STUDY, 'P-1')).toMatchObject({ participant: 'P-1' });
    expect((await store.people(STUDY, undefined, 10)).rows.map(({ interviews }) => interviews.participant)).toEqual([
      'P-2',
    ]);
    expect(unreadable).toEqual([`P-1 ${pointer}`]);
  });

  it('keeps the worklist readable when one task is of a kind that only newer code knows', async () => {
    const store = storeOn(tables.documents);
    await enrol(store, { participant: 'P-1', interviews: { tasks: { t1: aTask('t1'), t2: aTask('t2') } } });
    await rewrite('#tasks.#t1.#kind', 'seance');
    expect(await rowsIn(store.openWork(STUDY, 'interviews'))).toMatchObject([{ tasks: [{ id: 't2' }] }]);
  });

  it('tells of a record that has grown beyond 32 KB', async () => {
    const large: (RecordKey & { bytes: number })[] = [];
    const store = storeOn(tables.documents, { onLargeRecord: (record) => large.push(record) });
    const { interviews } = await enrol(store, { participant: 'P-1' });
    expect(large).toEqual([]);
    const externalIds = { crf: 'x'.repeat(33_000) };
    await store.commit({ token: 'grow', changes: [changed(interviews, { externalIds })] });
    expect(large).toEqual([{ study: STUDY, participant: 'P-1', stream: 'interviews', bytes: expect.any(Number) }]);
    expect(large[0]?.bytes).toBeGreaterThan(33_000);
  });

  it('finds nobody by a number whose card was never written', async () => {
    const store = storeOn(tables.documents);
    const { interviews } = await enrol(store, { participant: 'P-1' });
    await store.commit({ token: 'first', changes: [changed(interviews, { language: 'en' })] });
    const contacts = [aSealedContact('P-1', { lookups: ['n1'] })];
    expect(await store.commit({ token: 'late', changes: [changed(interviews, { language: 'sv' })], contacts })).toEqual(
      { kind: 'lostRace' },
    );
    expect(await store.participantsByLookup(STUDY, 'n1')).toEqual([]);
  });

  it('spreads who is due over the shards', async () => {
    const store = storeOn(tables.documents, { shards: 4 });
    for (let at = 0; at < 40; at += 1)
      await enrol(store, { participant: `P-${at}`, interviews: { nextDueAt: '2026-03-06T09:00:00Z' } });
    const due = await Promise.all(
      [0, 1, 2, 3].map((shard) => pagesIn(store.dueBefore(Date.parse('2026-03-06T09:00:00Z'), shard, 100))),
    );
    const sizes = due.map((pages) => pages.flat().length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(40);
    expect(Math.min(...sizes)).toBeGreaterThan(3);
  });

  it('refuses a cursor that it did not give', async () => {
    const store = storeOn(tables.documents);
    await expect(store.messages(STUDY, {}, 'bm9uc2Vuc2U', 10)).rejects.toThrow(RangeError);
  });

  it('shows an edit of the first event, which lies in the record', async () => {
    const store = storeOn(tables.documents);
    await enrol(store, { participant: 'P-1' });
    await rewrite('#firstEvent.#by', 'someone-else');
    const [event] = await store.events(STUDY, 'P-1');
    expect(event).toMatchObject({ by: 'someone-else', version: 1 });
  });

  it('reads a participant that another process has half deleted as none', async () => {
    await tables.documents.send(
      new PutCommand({ TableName: 'records', Item: { ...P1, peopleShard: `S#${STUDY}`, peopleKey: 'P-1' } }),
    );
    const store = storeOn(tables.documents);
    expect(await store.readBoth(STUDY, 'P-1')).toBeUndefined();
    expect(await store.people(STUDY, undefined, 10)).toEqual({ rows: [] });
  });
});
