import { aSealedContact, changed, enrol, enrolled, recordsOf, STUDY } from '../../support/a-commit.ts';
import type { ContractRun } from '../record-store-contract.ts';

const P1 = { study: STUDY, participant: 'P-1' };

export const contactContract = ({ open }: ContractRun): void => {
  describe('the contact of a participant', () => {
    it('changes only from the card that was read', async () => {
      const { store } = await open();
      const created = await store.commit({
        token: 'new',
        changes: enrolled({ participant: 'P-1' }),
        contacts: [aSealedContact('P-1', { lookups: ['old'] })],
      });
      const [interviews] = recordsOf(created);
      const newCard = aSealedContact('P-1', { revision: 2, lookups: ['new'], lookupsBefore: ['old'] });
      const [second] = recordsOf(
        await store.commit({ token: 'c2', changes: [changed(interviews!, { language: 'en' })], contacts: [newCard] }),
      );
      const stale = {
        token: 'c3',
        changes: [changed(second!, { language: 'sv' })],
        contacts: [aSealedContact('P-1', { revision: 2, lookups: ['third'] })],
      };
      expect(await store.commit(stale)).toEqual({ kind: 'lostRace' });
      expect(await store.participantsByLookup(STUDY, 'new')).toEqual([P1]);
      expect(await store.participantsByLookup(STUDY, 'old')).toEqual([]);
      expect(await store.participantsByLookup(STUDY, 'third')).toEqual([]);
      expect(
        await store.commit({ token: 'c4', changes: [changed(second!, {})], contacts: [aSealedContact('P-1')] }),
      ).toEqual({ kind: 'exists' });
    });

    it('is found by a number that several share, in one study or in all', async () => {
      const { store } = await open();
      const contacts = [
        aSealedContact('P-1', { lookups: ['shared', 'own'] }),
        aSealedContact('P-2', { lookups: ['shared', 'shared'] }),
      ];
      await store.commit({
        token: 'new',
        changes: [...enrolled({ participant: 'P-1' }), ...enrolled({ participant: 'P-2' })],
        contacts,
      });
      const elsewhere = { study: 'ips-ma-2', participant: 'P-1' };
      const changes = enrolled({
        participant: 'P-1',
        interviews: { study: 'ips-ma-2' },
        checkIns: { study: 'ips-ma-2' },
      });
      await store.commit({
        token: 'other',
        changes,
        contacts: [{ ...aSealedContact('P-1', { lookups: ['shared'] }), ...elsewhere }],
      });
      expect(await store.participantsByLookup(STUDY, 'shared')).toEqual([P1, { study: STUDY, participant: 'P-2' }]);
      expect(await store.participantsByLookup(undefined, 'shared')).toHaveLength(3);
      expect(await store.participantsByLookup(undefined, 'nobody')).toEqual([]);
      expect(await store.underLookup(STUDY, 'shared', 10)).toEqual(['P-1', 'P-2']);
      expect(await store.underLookup(STUDY, 'shared', 1)).toEqual(['P-1']);
    });

    it('of 25 newcomers at once fits one transaction', async () => {
      const { store } = await open();
      const ids = Array.from({ length: 25 }, (_, at) => `P-${at}`);
      const changes = ids.flatMap((participant) => enrolled({ participant }));
      const contacts = ids.map((participant) => aSealedContact(participant, { lookups: [`of-${participant}`] }));
      expect((await store.commit({ token: 'group', changes, contacts })).kind).toBe('committed');
      expect(await store.participantsByLookup(STUDY, 'of-P-24')).toEqual([{ study: STUDY, participant: 'P-24' }]);
      const tooMany = Array.from({ length: 34 }, (_, at) => enrolled({ participant: `Q-${at}` })).flat();
      await expect(store.commit({ token: 'more', changes: tooMany })).rejects.toThrow(RangeError);
    });

    it('belongs to whom the second pseudonym stands for', async () => {
      const { store } = await open();
      await enrol(store, { participant: 'P-1', checkIns: { alias: 'C-3M9X' } });
      expect(await store.participantOfAlias(STUDY, 'C-3M9X')).toBe('P-1');
      expect(await store.participantOfAlias('other', 'C-3M9X')).toBeUndefined();
    });
  });
};
