import type { Slot } from '../../../shared/domain/slots.ts';
import { STUDY } from '../../support/a-commit.ts';
import type { ContractRun } from '../record-store-contract.ts';

const aSlot = (from: string, to: string, over: Partial<Slot> = {}): Slot => ({
  study: STUDY,
  assessor: 'assessor-1',
  kind: 'open',
  from,
  to,
  ...over,
});
const MONDAY = { from: '2026-04-27', to: '2026-04-28' };

export const slotContract = ({ open }: ContractRun): void => {
  describe('the slots', () => {
    it('of a stretch are those that touch it, leave that began long before it too, in order of their start', async () => {
      const { store } = await open();
      const touching = [
        aSlot('2026-03-01T00:00', '2026-05-01T00:00', { kind: 'leave', assessor: 'assessor-2' }),
        aSlot('2026-04-26T20:00', '2026-04-27T01:00'),
        aSlot('2026-04-27T09:00', '2026-04-27T15:00', { place: 'Room 2', travelMinutes: 30 }),
      ];
      const elsewhere = [
        aSlot('2026-04-26T09:00', '2026-04-26T15:00'),
        aSlot('2026-04-28T00:00', '2026-04-28T15:00'),
        aSlot('2026-04-01T00:00', '2026-04-27T00:00', { kind: 'leave' }),
      ];
      await store.saveSlots([...elsewhere, ...touching.toReversed()]);
      expect(await store.slots(STUDY, MONDAY)).toEqual(touching);
      expect(await store.slots(STUDY, { ...MONDAY, assessor: 'assessor-2' })).toEqual(touching.slice(0, 1));
      expect(await store.slots('other', MONDAY)).toEqual([]);
    });

    it('entered twice are one, and gone when they are removed, sixty at once', async () => {
      const { store } = await open();
      const many = Array.from({ length: 60 }, (_, at) =>
        aSlot('2026-04-27T09:00', '2026-04-27T15:00', { assessor: `assessor-${String(at)}` }),
      );
      await store.saveSlots(many);
      await store.saveSlots(many.map((slot) => ({ ...slot, to: '2026-04-27T12:00' })));
      const stored = await store.slots(STUDY, MONDAY);
      expect(stored.map(({ to }) => to)).toEqual(many.map(() => '2026-04-27T12:00'));
      await store.removeSlots(STUDY, stored.slice(1));
      expect(await store.slots(STUDY, MONDAY)).toEqual(stored.slice(0, 1));
      await store.removeSlots(STUDY, stored);
      expect(await store.slots(STUDY, MONDAY)).toEqual([]);
    });
  });
};
