import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { storedSlot } from '../../contract/stored-slot.ts';
import { isWithin, type Slot, slotId } from '../../domain/slots.ts';
import { DAY_MS } from '../../domain/zone.ts';
import type { SlotBook } from '../../ports/slot-book.ts';
import { slotKey, slotsKey } from './keys.ts';
import { allOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';

/** Written side by side, so that half a year of hours takes a second or two. */
const AT_ONCE = 20;

const each = async <Of>(all: Of[], write: (one: Of) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE) await Promise.all(all.slice(from, from + AT_ONCE).map(write));
};

/** Open hours lie within one day, so a search for a stretch begins a day before it; leave is found among a few, however long it is. */
const dayBefore = (local: string): string => {
  const day = new Date(`${local.slice(0, '2026-04-28'.length)}T00:00:00Z`);
  return new Date(day.getTime() - DAY_MS).toISOString().slice(0, '2026-04-28'.length);
};

const inOrder = (one: Slot, other: Slot): number => (slotId(one) < slotId(other) ? -1 : 1);

export const slotList = ({ documents, tables }: StoreSetting): SlotBook => {
  const TableName = tables.records;
  const among = (study: string, from: string, to: string) =>
    allOf(documents, {
      TableName,
      KeyConditionExpression: 'pk = :slots AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':slots': slotsKey(study), ':from': from, ':to': to },
      ConsistentRead: true,
    });
  return {
    slots: async (study, range) => {
      const { from, to, assessor } = range;
      const [open, leave] = await Promise.all([
        among(study, `open#${dayBefore(from)}`, `open#${to}`),
        among(study, 'leave#', `leave#${to}`),
      ]);
      return [...open, ...leave]
        .map(({ slot }) => storedSlot.parse(slot))
        .filter((slot) => isWithin(slot, range) && (assessor === undefined || slot.assessor === assessor))
        .sort(inOrder);
    },
    saveSlots: (slots) =>
      each(slots, (slot) =>
        documents.send(new PutCommand({ TableName, Item: { ...slotKey(slot.study, slot), slot } })),
      ),
    removeSlots: (study, keys) =>
      each(keys, (key) => documents.send(new DeleteCommand({ TableName, Key: slotKey(study, key) }))),
  };
};
