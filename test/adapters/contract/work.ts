import type { Escalation } from '../../../shared/domain/record.ts';
import { aTask, changed, enrol, STUDY } from '../../support/a-commit.ts';
import { pagesIn, rowsIn } from '../../support/collected.ts';
import type { ContractRun } from '../record-store-contract.ts';

const anEscalation = (state: Escalation['state'], since: string): Escalation => ({
  id: 'e1',
  of: 'FU12',
  step: 'FU12/esc1',
  level: 1,
  to: 'coordinator',
  state,
  since,
  levelSince: since,
  why: 'notBooked',
});
const MONDAY = '2026-03-02T09:00:00Z';
const TUESDAY = '2026-03-03T09:00:00Z';

export const workContract = ({ open, pagesEndAtMegabyte }: ContractRun): void => {
  describe('what staff must do', () => {
    it('lists the open work of a stream, oldest first, with its site and language', async () => {
      const { store } = await open();
      await enrol(store, {
        participant: 'P-1',
        interviews: { site: 'north', tasks: { t1: aTask('t1', { since: TUESDAY }) } },
      });
      await enrol(store, {
        participant: 'P-2',
        interviews: { escalations: { e1: anEscalation('acknowledged', MONDAY) } },
      });
      await enrol(store, { participant: 'P-3', checkIns: { tasks: { t1: aTask('t1') } } });
      expect(await rowsIn(store.openWork(STUDY, 'interviews'))).toEqual([
        {
          study: STUDY,
          participant: 'P-2',
          stream: 'interviews',
          language: 'da',
          tasks: [],
          escalations: [anEscalation('acknowledged', MONDAY)],
        },
        {
          study: STUDY,
          participant: 'P-1',
          stream: 'interviews',
          site: 'north',
          language: 'da',
          tasks: [aTask('t1', { since: TUESDAY })],
          escalations: [],
        },
      ]);
      expect((await rowsIn(store.openWork(STUDY, 'checkIns'))).map(({ participant }) => participant)).toEqual(['P-3']);
    });

    it('says who rang last, also for a task that is done or for none', async () => {
      const { store } = await open();
      const attempt = { band: 'am', outcome: 'noAnswer', by: 'coordinator-1' } as const;
      const done = aTask('t1', { state: 'done', attempts: [{ ...attempt, at: TUESDAY }] });
      const nearby = aTask('t2', { kind: 'contactPerson', attempts: [{ ...attempt, at: '2026-03-04T09:00:00Z' }] });
      const { interviews } = await enrol(store, {
        participant: 'P-1',
        interviews: { tasks: { t1: done, t2: nearby } },
      });
      const [row] = await rowsIn(store.openWork(STUDY, 'interviews'));
      expect(row?.lastCall).toEqual({ at: TUESDAY, by: 'coordinator-1' });
      const at = '2026-03-05T09:00:00Z';
      const contact = {
        at,
        direction: 'out',
        channel: 'phone',
        with: 'participant',
        outcome: 'busy',
        by: 'lead-1',
      } as const;
      await store.commit({ token: 'call', changes: [changed(interviews, { contacts: [contact] })] });
      const [later] = await rowsIn(store.openWork(STUDY, 'interviews'));
      expect(later?.lastCall).toEqual({ at, by: 'lead-1' });
    });

    it('leaves out what is done or resolved, and whoever has nothing else', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, {
        participant: 'P-1',
        interviews: {
          tasks: { t1: aTask('t1'), t2: aTask('t2') },
          escalations: { e1: anEscalation('resolved', MONDAY) },
        },
      });
      const [half] = await rowsIn(store.openWork(STUDY, 'interviews'));
      expect(half).toMatchObject({ tasks: [{ id: 't1' }, { id: 't2' }], escalations: [] });
      const tasks = { t1: aTask('t1', { state: 'done' }), t2: aTask('t2', { state: 'resolved' }) };
      await store.commit({ token: 'done', changes: [changed(interviews, { tasks })] });
      expect(await rowsIn(store.openWork(STUDY, 'interviews'))).toEqual([]);
    });

    it('goes on beyond the megabyte that one query answers', async () => {
      const { store } = await open();
      const why = 'x'.repeat(60_000);
      const ids = Array.from({ length: 20 }, (_, person) => `P-${String(person).padStart(2, '0')}`);
      for (const participant of ids)
        await enrol(store, { participant, interviews: { tasks: { t1: aTask('t1', { why }) } } });
      const pages = await pagesIn(store.openWork(STUDY, 'interviews'));
      if (pagesEndAtMegabyte) expect(pages.length).toBeGreaterThan(1);
      expect(
        pages
          .flat()
          .map(({ participant }) => participant)
          .toSorted(),
      ).toEqual(ids);
    });
  });
};
