import type { MentoredRow, MessageRow, Page, RecordStore } from '../../../shared/ports/record-store.ts';
import { changed, enrol, enrolled, recordsOf, STUDY } from '../../support/a-commit.ts';
import type { ContractRun } from '../record-store-contract.ts';

const row = (participant: string, day: number, state = 'sent'): MessageRow => ({
  study: STUDY,
  stream: 'interviews',
  participant,
  key: 'FU12/invite',
  at: `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`,
  state,
});

const allPages = async <Row>(read: (cursor: string | undefined) => Promise<Page<Row>>): Promise<Row[][]> => {
  const pages: Row[][] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    pages.push(page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
};

const withMessages = async (store: RecordStore): Promise<void> => {
  for (const participant of ['P-2', 'P-1']) {
    const { interviews } = await enrol(store, { participant });
    const messages = [3, 1, 5].map((day) => row(participant, day));
    await store.commit({ token: participant, changes: [changed(interviews, { language: 'en' })], messages });
  }
};

export const listContract = ({ open }: ContractRun): void => {
  describe('the messages', () => {
    it('of a study come in order of time, page by page, without an empty last page', async () => {
      const { store } = await open();
      await withMessages(store);
      const pages = await allPages((cursor) => store.messages(STUDY, {}, cursor, 2));
      expect(pages).toEqual([1, 3, 5].map((day) => [row('P-1', day), row('P-2', day)]));
      expect((await store.messages('other', {}, undefined, 10)).rows).toEqual([]);
    });

    it('of a study come the other way round, and what is sent between two pages moves none of them', async () => {
      const { store } = await open();
      await withMessages(store);
      const { interviews } = await enrol(store, { participant: 'P-3' });
      const newest = (cursor?: string) => store.messages(STUDY, { newestFirst: true }, cursor, 2);
      const first = await newest();
      expect(first.rows).toEqual([row('P-2', 5), row('P-1', 5)]);
      await store.commit({ token: 'P-3', changes: [changed(interviews, {})], messages: [row('P-3', 9)] });
      const second = await newest(first.cursor);
      expect(second.rows).toEqual([row('P-2', 3), row('P-1', 3)]);
      const third = await newest(second.cursor);
      expect(third).toEqual({ rows: [row('P-2', 1), row('P-1', 1)] });
      const ofOne = { newestFirst: true, participant: 'P-1', to: row('', 5).at };
      expect(await allPages((cursor) => store.messages(STUDY, ofOne, cursor, 1))).toEqual([
        [row('P-1', 3)],
        [row('P-1', 1)],
      ]);
    });

    it('of a stretch leave out the instant at which it ends', async () => {
      const { store } = await open();
      await withMessages(store);
      const range = { from: row('', 1).at, to: row('', 5).at };
      expect((await store.messages(STUDY, range, undefined, 10)).rows.map(({ at }) => at.slice(8, 10))).toEqual([
        '01',
        '01',
        '03',
        '03',
      ]);
      const ofOne = await allPages((cursor) => store.messages(STUDY, { ...range, participant: 'P-2' }, cursor, 1));
      expect(ofOne).toEqual([[row('P-2', 1)], [row('P-2', 3)]]);
    });

    it('show each claim once, in its last state', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      const [claimed] = recordsOf(
        await store.commit({
          token: 'claim',
          changes: [changed(interviews, {})],
          messages: [row('P-1', 1, 'sending')],
        }),
      );
      await store.commit({
        token: 'record',
        changes: [changed(claimed!, {})],
        messages: [row('P-1', 1, 'unknown'), row('P-1', 1)],
      });
      expect((await store.messages(STUDY, {}, undefined, 10)).rows).toEqual([row('P-1', 1)]);
    });

    it('are known by what the provider called them', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      await store.commit({
        token: 'record',
        changes: [changed(interviews, {})],
        providerMessage: { id: 'provider-1', attempt: 'attempt-1' },
      });
      expect(await store.attemptOfProviderMessage('provider-1')).toBe('attempt-1');
      expect(await store.attemptOfProviderMessage('provider-2')).toBeUndefined();
    });

    it('have links that are known by the hash of their id, and what was last written of one counts', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      const link = {
        idHash: 'hash-1',
        study: STUDY,
        participant: 'P-1',
        stream: 'interviews' as const,
        of: 'FU12',
        n: 1,
        address: 'keyed-hash',
        expiresAt: '2026-06-01T10:00:00Z',
      };
      const [claimed] = recordsOf(
        await store.commit({ token: 'claim', changes: [changed(interviews, {})], links: [link] }),
      );
      expect(await store.linkRow('hash-1')).toEqual(link);
      expect(await store.linkRow('hash-2')).toBeUndefined();
      const disowned = { ...link, disowned: true as const };
      await store.commit({ token: 'disown', changes: [changed(claimed!, {})], links: [disowned] });
      expect(await store.linkRow('hash-1')).toEqual(disowned);
    });
  });

  it('lists by what people are filtered, each stream by itself, without what the other holds', async () => {
    const { store } = await open();
    for (const participant of ['P-2', 'P-1', 'P-3'])
      await enrol(store, {
        participant,
        interviews: { site: 'north', externalIds: { crf: `crf-${participant}` } },
        checkIns: { arm: 'SAU', mentor: 'mentor-1' },
      });
    const talks = await store.roster(STUDY, 'interviews', undefined, 2);
    expect([talks.rows.map(({ participant }) => participant), talks.cursor]).toEqual([['P-1', 'P-2'], 'P-2']);
    expect(talks.rows[0]).toMatchObject({ site: 'north', externalIds: { crf: 'crf-P-1' }, followUps: {} });
    expect(talks.rows[0]).not.toHaveProperty('arm');
    const supports = await store.roster(STUDY, 'checkIns', 'P-1', 5);
    expect(supports.rows).toMatchObject([
      { participant: 'P-2', arm: 'SAU', mentor: 'mentor-1' },
      { participant: 'P-3', arm: 'SAU', mentor: 'mentor-1' },
    ]);
    expect(supports.cursor).toBeUndefined();
    const called = await store.pseudonyms(STUDY, undefined, 2);
    expect([called.rows, called.cursor]).toEqual([
      ['P-1', 'P-2'].map((participant) => ({ participant, site: 'north', externalIds: { crf: `crf-${participant}` } })),
      'P-2',
    ]);
    const rest = await store.pseudonyms(STUDY, 'P-2', 2);
    expect([rest.rows.map(({ participant }) => participant), rest.cursor]).toEqual([['P-3'], undefined]);
    const many = await store.readMany(STUDY, ['P-3', 'nobody', 'P-1']);
    expect(many.map(({ checkIns }) => checkIns.participant)).toEqual(['P-3', 'P-1']);
    const alone = await store.readManyInterviews(STUDY, ['P-3', 'nobody', 'P-1']);
    expect(alone).toEqual(many.map(({ interviews }) => interviews));
  });

  it('lists whom a mentor supports, by both pseudonyms, and nobody whom somebody else has taken over', async () => {
    const { store } = await open();
    const ofNorth = { mentor: 'mentor-1', site: 'north' };
    await enrol(store, { participant: 'P-2', checkIns: { ...ofNorth, alias: 'C-2' } });
    const { checkIns } = await enrol(store, { participant: 'P-1', checkIns: { ...ofNorth, alias: 'C-1' } });
    await enrol(store, { participant: 'P-3', checkIns: { mentor: undefined } });
    const byAlias = (rows: MentoredRow[]): MentoredRow[] => rows.sort((a, b) => (a.alias < b.alias ? -1 : 1));
    expect(byAlias(await store.mentored(STUDY, 'mentor-1'))).toEqual([
      { participant: 'P-1', alias: 'C-1', site: 'north' },
      { participant: 'P-2', alias: 'C-2', site: 'north' },
    ]);
    await store.commit({ token: 'next', changes: [changed(checkIns, { mentor: 'mentor-2' })] });
    expect((await store.mentored(STUDY, 'mentor-1')).map(({ participant }) => participant)).toEqual(['P-2']);
    expect((await store.mentored(STUDY, 'mentor-2')).map(({ participant }) => participant)).toEqual(['P-1']);
    expect(await store.mentored('other', 'mentor-2')).toEqual([]);
  });

  it('lists the people of a study in order, page by page, with both records', async () => {
    const { store } = await open();
    const ids = ['P-5', 'P-2', 'P#4', 'P-1', 'P-3'];
    for (const participant of ids) await enrol(store, { participant });
    const study = 'ips';
    await store.commit({
      token: 'o',
      changes: enrolled({ participant: 'P-9', interviews: { study }, checkIns: { study } }),
    });
    const pages = await allPages((cursor) => store.people(STUDY, cursor, 2));
    expect(pages.map((page) => page.map(({ checkIns }) => checkIns.participant))).toEqual([
      ['P#4', 'P-1'],
      ['P-2', 'P-3'],
      ['P-5'],
    ]);
    expect(pages[0]?.[0]).toEqual(await store.readBoth(STUDY, 'P#4'));
    expect((await store.people('nowhere', undefined, 2)).rows).toEqual([]);
  });
};
