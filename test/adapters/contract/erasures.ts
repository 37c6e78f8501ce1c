import { changed, enrol, STUDY } from '../../support/a-commit.ts';
import type { ContractRun } from '../record-store-contract.ts';

export const erasureContract = ({ open }: ContractRun): void => {
  describe('an erasure', () => {
    const at = '2026-03-06T09:00:00Z';

    it('stands on the list of its study once, however often it is written', async () => {
      const { store } = await open();
      const listed = { study: STUDY, participant: 'P-1', at };
      await store.noteErasure(listed);
      await store.noteErasure(listed);
      await store.noteErasure({ ...listed, study: 'other' });
      expect(await store.erasures(STUDY)).toEqual([listed]);
    });

    it('has beside it whoever says no, stops or moves away, by stream, and nobody else', async () => {
      const { store } = await open();
      const { interviews, checkIns } = await enrol(store, { participant: 'P-1' });
      const { interviews: other } = await enrol(store, { participant: 'P-2' });
      expect(await store.outdated(STUDY)).toEqual([]);
      const said = { ...interviews, consent: { ...interviews.consent, sms: true } };
      const yes = await store.commit({ token: 'yes', changes: [changed(interviews, said)] });
      expect(await store.outdated(STUDY)).toEqual([]);
      const [known] = yes.kind === 'committed' ? yes.records : [];
      if (known === undefined) throw new Error('not committed');
      const no = changed(known as typeof interviews, { consent: { ...known.consent, sms: false } });
      await store.commit({ token: 'no', changes: [no] });
      const [first] = await store.outdated(STUDY);
      expect(first).toEqual({
        study: STUDY,
        participant: 'P-1',
        stream: 'interviews',
        cause: 'refusal',
        by: 'person',
        at: no.event.at,
      });
      const later = changed(checkIns, { stopped: [{ from: at }] });
      await store.commit({
        token: 'stop',
        changes: [{ ...later, event: { ...later.event, at: '2026-03-07T09:00:00Z' } }],
      });
      const moved = { participation: { ...other.participation, life: 'emigrated' as const } };
      await store.commit({ token: 'moved', changes: [changed(other, moved)] });
      const listed = (await store.outdated(STUDY)).map((each) => `${each.participant} ${each.stream} ${each.at}`);
      expect(listed.sort()).toEqual([
        'P-1 checkIns 2026-03-07T09:00:00Z',
        `P-1 interviews ${no.event.at}`,
        `P-2 interviews ${no.event.at}`,
      ]);
      expect(await store.outdated(`${STUDY}-2`)).toEqual([]);
    });

    it('forgets what was counted of a number, and of no other', async () => {
      const { store } = await open();
      let { interviews: record } = await enrol(store, { participant: 'P-1' });
      let counts = 0;
      const count = async (numberHash: string) => {
        counts += 1;
        const numberDay = { numberHash, day: '2026-03-06', stream: 'interviews', by: 1, max: 1 } as const;
        const change = changed(record, { language: `l${String(counts)}` });
        const result = await store.commit({ token: `count-${String(counts)}`, changes: [change], numberDay });
        if (result.kind === 'committed') record = result.records[0] as typeof record;
        return result.kind;
      };
      expect([await count('n1'), await count('n2')]).toEqual(['committed', 'committed']);
      await store.forgetNumber('n1');
      await store.forgetNumber('n1');
      expect([await count('n1'), await count('n2')]).toEqual(['committed', 'numberCapReached']);
    });
  });
};
