import type { RecordStore } from '../../../shared/ports/record-store.ts';
import { aTask, changed, enrol, STUDY } from '../../support/a-commit.ts';
import { pagesIn, rowsIn } from '../../support/collected.ts';
import type { ContractRun } from '../record-store-contract.ts';

const NINE = '2026-03-06T09:00:00Z';
const TEN = '2026-03-06T10:00:00Z';
const ELEVEN = '2026-03-06T11:00:00Z';
const KEY = { study: STUDY, participant: 'P-1', stream: 'interviews' } as const;

const setAside = (store: RecordStore, until: string, now: string) =>
  store.setAside(KEY, Date.parse(until), Date.parse(now));

const dueAt = async (store: RecordStore, now: string) => {
  const shards = Array.from({ length: store.shards }, (_, shard) =>
    pagesIn(store.dueBefore(Date.parse(now), shard, 100)),
  );
  return (await Promise.all(shards)).flat(2).map(({ participant, nextDueAt }) => `${participant} ${nextDueAt}`);
};

export const setAsideContract = ({ open }: ContractRun): void => {
  describe('a record that is set aside', () => {
    it('is due again only then, and nothing else of it has changed', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1', interviews: { nextDueAt: NINE } });
      await enrol(store, { participant: 'P-2', interviews: { nextDueAt: NINE } });
      const events = await store.events(STUDY, 'P-1');
      await setAside(store, TEN, NINE);
      expect(await dueAt(store, NINE)).toEqual([`P-2 ${NINE}`]);
      expect((await dueAt(store, TEN)).toSorted()).toEqual([`P-1 ${TEN}`, `P-2 ${NINE}`]);
      expect(await store.readInterviews(STUDY, 'P-1')).toEqual({ ...interviews, nextDueAt: TEN });
      expect(await store.events(STUDY, 'P-1')).toEqual(events);
    });

    it('stands first on the worklist of its stream, since the first time, with the work that it has', async () => {
      const { store } = await open();
      const tasks = { t1: aTask('t1') };
      await enrol(store, { participant: 'P-2', interviews: { tasks } });
      await enrol(store, { participant: 'P-1', interviews: { nextDueAt: NINE, site: 'north', tasks } });
      await setAside(store, TEN, NINE);
      await setAside(store, ELEVEN, TEN);
      expect(await rowsIn(store.openWork(STUDY, 'interviews'))).toEqual([
        { ...KEY, language: 'da', site: 'north', tasks: [aTask('t1')], escalations: [], setAsideAt: NINE },
        { ...KEY, language: 'da', participant: 'P-2', tasks: [aTask('t1')], escalations: [] },
      ]);
      expect(await rowsIn(store.openWork(STUDY, 'checkIns'))).toEqual([]);
    });

    it.each([
      ['no work', {}],
      ['open work', { t1: aTask('t1') }],
    ])('is so no longer after any commit, and has %s again', async (_, tasks) => {
      const { store } = await open();
      await enrol(store, { participant: 'P-1', interviews: { nextDueAt: NINE, tasks } });
      await setAside(store, TEN, NINE);
      const read = await store.readInterviews(STUDY, 'P-1');
      await store.commit({ token: 'readable', changes: [changed(read!, { language: 'en' })] });
      const work = Object.values(tasks);
      expect(await rowsIn(store.openWork(STUDY, 'interviews'))).toEqual(
        work.length === 0 ? [] : [{ ...KEY, language: 'en', tasks: work, escalations: [] }],
      );
    });

    it('keeps neither mark nor instant when somebody who had read it before writes', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1', interviews: { nextDueAt: NINE } });
      await setAside(store, TEN, NINE);
      await store.commit({ token: 'readable', changes: [changed(interviews, { language: 'en' })] });
      expect(await dueAt(store, NINE)).toEqual([`P-1 ${NINE}`]);
      expect(await rowsIn(store.openWork(STUDY, 'interviews'))).toEqual([]);
    });

    it('must be due, and be there', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1', interviews: { nextDueAt: TEN } });
      await setAside(store, ELEVEN, NINE);
      await store.setAside({ ...KEY, participant: 'P-9' }, Date.parse(TEN), Date.parse(NINE));
      expect(await store.readInterviews(STUDY, 'P-1')).toEqual(interviews);
      expect(await store.readInterviews(STUDY, 'P-9')).toBeUndefined();
      expect(await rowsIn(store.openWork(STUDY, 'interviews'))).toEqual([]);
    });
  });
};
