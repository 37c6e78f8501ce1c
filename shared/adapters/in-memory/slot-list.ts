import { isWithin, slotId } from '../../domain/slots.ts';
import type { SlotBook } from '../../ports/slot-book.ts';
import { inOrder, type InMemoryTables, joined } from './tables.ts';

export const inMemorySlots = ({ slots }: InMemoryTables): SlotBook => ({
  slots: async (study, range) =>
    structuredClone(
      inOrder(slots, slotId)
        .map(([, slot]) => slot)
        .filter((slot) => slot.study === study && isWithin(slot, range))
        .filter((slot) => [undefined, slot.assessor].includes(range.assessor)),
    ),
  saveSlots: async (fresh) => {
    for (const slot of fresh) slots.set(joined(slot.study, slotId(slot)), structuredClone(slot));
  },
  removeSlots: async (study, keys) => {
    for (const key of keys) slots.delete(joined(study, slotId(key)));
  },
});
