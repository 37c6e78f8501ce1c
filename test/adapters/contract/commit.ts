import { changed, enrol, enrolled, recordsOf, STUDY } from '../../support/a-commit.ts';
import type { ContractRun } from '../record-store-contract.ts';

export const commitContract = ({ open }: ContractRun): void => {
  describe('a commit', () => {
    it('creates both records of a participant, and reads them back as they were written', async () => {
      const { store } = await open();
      const both = await enrol(store, { participant: 'P-1' });
      expect(both.interviews).toMatchObject({ version: 1, lastHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(await store.readBoth(STUDY, 'P-1')).toEqual(both);
      expect(await store.readInterviews(STUDY, 'P-1')).toEqual(both.interviews);
      expect(await store.readCheckIns(STUDY, 'P-1')).toEqual(both.checkIns);
    });

    it('knows nobody of another study or stream', async () => {
      const { store } = await open();
      await enrol(store, { participant: 'P-1' });
      expect(await store.readInterviews('other', 'P-1')).toBeUndefined();
      expect(await store.readBoth(STUDY, 'P-2')).toBeUndefined();
    });

    it('creates nobody twice, and of a group with one that exists nobody at all', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      const changes = [
        ...enrolled({ participant: 'P-2' }),
        ...enrolled({ participant: 'P-1', interviews: { language: 'en' } }),
      ];
      expect(await store.commit({ token: 'again', changes })).toEqual({ kind: 'exists' });
      expect(await store.readInterviews(STUDY, 'P-2')).toBeUndefined();
      expect(await store.readInterviews(STUDY, 'P-1')).toEqual(interviews);
    });

    it('gives nobody an id that differs from another only in capital letters, and says whose it is', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'A-01' });
      const changes = [...enrolled({ participant: 'P-2' }), ...enrolled({ participant: 'a-01' })];
      expect(await store.commit({ token: 'alike', changes })).toEqual({ kind: 'exists' });
      expect(await store.readInterviews(STUDY, 'P-2')).toBeUndefined();
      expect(await store.spelledAs(STUDY, 'a-01')).toBe('A-01');
      expect(await store.spelledAs(STUDY, 'A-01')).toBe('A-01');
      expect(await store.spelledAs('other', 'a-01')).toBeUndefined();
      expect(await store.spelledAs(STUDY, 'P-2')).toBeUndefined();
      await store.commit({ token: 'change', changes: [changed(interviews, { language: 'en' })] });
      expect(await store.spelledAs(STUDY, 'a-01')).toBe('A-01');
    });

    it('loses the race against whoever wrote first, and says so', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      const first = await store.commit({ token: 'first', changes: [changed(interviews, { language: 'en' })] });
      const second = await store.commit({ token: 'second', changes: [changed(interviews, { language: 'sv' })] });
      expect(second).toEqual({ kind: 'lostRace' });
      expect(await store.readInterviews(STUDY, 'P-1')).toEqual(recordsOf(first)[0]);
      expect(recordsOf(first)[0]).toMatchObject({ language: 'en', version: 2 });
    });

    it('lets one of fifty writers at once pass', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          store.commit({ token: `w${at}`, changes: [changed(interviews, { site: `S${at}` })] }),
        ),
      );
      expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
      expect(results.filter(({ kind }) => kind === 'lostRace')).toHaveLength(49);
      expect(await store.events(STUDY, 'P-1')).toHaveLength(3);
    });

    it('tells what somebody entered of one stream, the first event too', async () => {
      const { store } = await open();
      const { interviews, checkIns } = await enrol(store, { participant: 'P-1' });
      const by = (user: string, change: ReturnType<typeof changed>) => ({
        ...change,
        event: { ...change.event, by: user },
      });
      const changes = [
        by('assessor-1', changed(interviews, { language: 'en' })),
        by('assessor-1', changed(checkIns, {})),
      ];
      await store.commit({ token: 'entered', changes });
      const entered = async (...users: string[]) =>
        (await store.eventsBy({ study: STUDY, participant: 'P-1', stream: 'interviews' }, users)).map((event) => [
          event.by,
          event.stream,
          event.version,
        ]);
      expect(await entered('assessor-1')).toEqual([['assessor-1', 'interviews', 2]]);
      expect(await entered('coordinator-1', 'assessor-1')).toEqual([
        ['coordinator-1', 'interviews', 1],
        ['assessor-1', 'interviews', 2],
      ]);
      expect(await entered('assessor-2')).toEqual([]);
    });

    it('writes both streams together or not at all', async () => {
      const { store } = await open();
      const { interviews, checkIns } = await enrol(store, { participant: 'P-1' });
      await store.commit({ token: 'mentor', changes: [changed(checkIns, { mentor: 'mentor-2' })] });
      const changes = [changed(interviews, { consent: {} }), changed(checkIns, { consent: {} })];
      expect(await store.commit({ token: 'withdrawal', changes })).toEqual({ kind: 'lostRace' });
      expect(await store.readInterviews(STUDY, 'P-1')).toEqual(interviews);
      const now = await store.readBoth(STUDY, 'P-1');
      if (!now) throw new Error('gone');
      const again = [changed(now.interviews, { consent: {} }), changed(now.checkIns, { consent: {} })];
      expect(recordsOf(await store.commit({ token: 'again', changes: again })).map(({ version }) => version)).toEqual([
        2, 3,
      ]);
    });

    it.each([false, true])(
      'recognises what it wrote itself when the answer was lost (tokens forgotten: %s)',
      async (late) => {
        const { store, forgetTokens } = await open();
        const newcomer = { token: 'enrol', changes: enrolled({ participant: 'P-1' }) };
        const created = await store.commit(newcomer);
        if (late) forgetTokens?.();
        expect(await store.commit(newcomer)).toEqual(created);
        const change = { token: 'change', changes: [changed(recordsOf(created)[0]!, { language: 'en' })] };
        const written = await store.commit(change);
        if (late) forgetTokens?.();
        expect(await store.commit(change)).toEqual(written);
        expect((await store.events(STUDY, 'P-1')).map(({ version }) => version)).toEqual([1, 2, 1]);
      },
    );

    it('does not take another commit for its own because the token is the same', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      await store.commit({ token: 'same', changes: [changed(interviews, { language: 'en' })] });
      const other = await store.commit({ token: 'same', changes: [changed(interviews, { language: 'sv' })] });
      expect(other).toEqual({ kind: 'lostRace' });
    });

    it('removes what the change removed', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, {
        participant: 'P-1',
        interviews: { site: 'north', nextDueAt: '2026-03-06T09:00:00Z' },
      });
      const { site: _site, nextDueAt: _due, ...after } = interviews;
      const event = { action: 'participationChanged', at: '2026-03-06T09:00:00Z', by: 'system' } as const;
      await store.commit({ token: 'gone', changes: [{ before: interviews, after, event }] });
      const read = await store.readInterviews(STUDY, 'P-1');
      expect(read).not.toHaveProperty('site');
      expect(read).not.toHaveProperty('nextDueAt');
    });

    it('refuses a record that nobody could carry out, and names the place without its value', async () => {
      const { store } = await open();
      const changes = enrolled({
        participant: 'P-1',
        interviews: { nextDueAt: 'tomorrow', anchors: { baseline: '+4520123456' } },
      });
      const refusal = store.commit({ token: 'broken', changes });
      await expect(refusal).rejects.toMatchObject({
        name: 'UnreadableRecord',
        places: ['/anchors/baseline', '/nextDueAt'],
      });
      await expect(refusal).rejects.not.toThrow(/4520123456/);
      expect(await store.readBoth(STUDY, 'P-1')).toBeUndefined();
    });
  });
};
