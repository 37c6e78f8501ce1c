import type { Slot, SlotKey } from '../domain/slots.ts';

/** When assessors can be booked, and when they are away. Open hours lie within one day. */
export interface SlotBook {
  /** Those that touch the stretch, in order of their start; local dates or date-times, `to` exclusive. Consistent. */
  slots(study: string, range: { from: string; to: string; assessor?: string }): Promise<Slot[]>;
  /** One that stands under the same key is replaced. */
  saveSlots(slots: Slot[]): Promise<void>;
  /** Those that are not there are left out in silence: whoever took them away first did the same. */
  removeSlots(study: string, keys: SlotKey[]): Promise<void>;
}
