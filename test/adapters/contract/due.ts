import { enrol, changed, enrolled, STUDY } from '../../support/a-commit.ts';
import { pagesIn } from '../../support/collected.ts';
import type { RecordStore } from '../../../shared/ports/record-store.ts';
import type { ContractRun } from '../record-store-contract.ts';

const at = (minute: number): string => `2026-03-06T09:${String(minute).padStart(2, '0')}:00Z`;
const NOON = Date.parse('2026-03-06T12:00:00Z');

const allDue = async (store: RecordStore, now: number, pageSize = 100) => {
  const shards = Array.from({ length: store.shards }, (_, shard) => pagesIn(store.dueBefore(now, shard, pageSize)));
  return Promise.all(shards);
};

export const dueContract = ({ open, isSlow, pagesEndAtMegabyte }: ContractRun): void => {
  describe('who is due', () => {
    it('is answered oldest first within a shard, a page at a time, everyone once', async () => {
      const { store } = await open();
      for (const minute of [5, 3, 8, 1, 7, 2, 6, 4])
        await enrol(store, { participant: `P-${minute}`, interviews: { nextDueAt: at(minute) } });
      const shards = await allDue(store, Date.parse(at(6)), 2);
      for (const pages of shards) {
        const instants = pages.flat().map(({ nextDueAt }) => nextDueAt);
        expect(instants).toEqual(instants.toSorted());
        expect(Math.max(0, ...pages.map((page) => page.length))).toBeLessThanOrEqual(2);
      }
      const due = shards.flat(2);
      expect(due.map(({ participant }) => participant).toSorted()).toEqual(['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6']);
      expect(due).toContainEqual({ study: STUDY, participant: 'P-6', stream: 'interviews', nextDueAt: at(6) });
    });

    it('knows the earliest instant of all, and none when nobody is due', async () => {
      const { store } = await open();
      expect(await store.earliestDue()).toBeUndefined();
      await enrol(store, { participant: 'P-1', interviews: { nextDueAt: at(9) } });
      await enrol(store, { participant: 'P-2', checkIns: { nextDueAt: at(4) } });
      expect(await store.earliestDue()).toBe(Date.parse(at(4)));
    });

    it('forgets whose pointer went, and follows one that moved', async () => {
      const { store } = await open();
      const { interviews, checkIns } = await enrol(store, {
        participant: 'P-1',
        interviews: { nextDueAt: at(1) },
        checkIns: { nextDueAt: at(2) },
      });
      const changes = [changed(interviews, { nextDueAt: undefined }), changed(checkIns, { nextDueAt: at(30) })];
      await store.commit({ token: 'moved', changes });
      expect((await allDue(store, Date.parse(at(29)))).flat(2)).toEqual([]);
      expect((await allDue(store, NOON)).flat(2)).toEqual([
        { study: STUDY, participant: 'P-1', stream: 'checkIns', nextDueAt: at(30) },
      ]);
    });

    it('names a study once for all that its staff is to be told', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      const notice = {
        study: STUDY,
        stream: 'interviews',
        participant: 'P-1',
        escalation: 'e1',
        to: 'coordinator',
        notBefore: at(1),
      } as const;
      const notices = [1, 2].map((level) => ({ ...notice, level }));
      await store.commit({ token: 'told', changes: [changed(interviews, {})], notices });
      expect((await allDue(store, NOON)).flat(2)).toEqual([{ study: STUDY, nextDueAt: at(1) }]);
      const filed = await store.notices(STUDY, Date.parse(at(1)));
      expect(filed.map(({ id: _, ...rest }) => rest)).toEqual(notices);
      expect(await store.notices(STUDY, Date.parse(at(0)))).toEqual([]);
      await store.removeNotices(STUDY, [filed[0]!.id]);
      expect(await store.notices(STUDY, NOON)).toEqual([filed[1]]);
    });

    (isSlow ? it.skip : it)('goes on beyond the megabyte that one query answers', async () => {
      const { store } = await open(1);
      const long = 'x'.repeat(900);
      const ids = Array.from({ length: 1_320 }, (_, person) => `P-${person}-${long}`);
      for (let from = 0; from < ids.length; from += 33) {
        const changes = ids
          .slice(from, from + 33)
          .flatMap((participant) => enrolled({ participant, interviews: { nextDueAt: at(1) } }));
        await store.commit({ token: `from-${from}`, changes });
      }
      const pages = await pagesIn(store.dueBefore(NOON, 0, 5_000));
      if (pagesEndAtMegabyte) expect(pages.length).toBeGreaterThan(1);
      const due = pages.flat();
      expect(new Set(due.map(({ participant }) => participant)).size).toBe(ids.length);
      expect(due).toHaveLength(ids.length);
    });
  });
};
