import { storedBooking } from '../../contract/stored-booking.ts';
import { bookingWrites, type TouchedDay } from '../../ports/booking-writes.ts';
import type { Commit, RecordStore } from '../../ports/record-store.ts';
import { batchGet } from './batch-get.ts';
import type { GuardedItem } from './guarded-item.ts';
import { assessorDayKey, bookingKey, bookingsKey } from './keys.ts';
import { allOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';

/** A day that is long over is booked by nobody at the same second. */
const ASSESSOR_DAY_KEPT_SECONDS = 60 * 86_400;

const dayWrite = (TableName: string, { version, ...of }: TouchedDay): GuardedItem => {
  const isAsRead = version === 0 ? 'attribute_not_exists(#n)' : '#n = :read';
  return {
    item: {
      Update: {
        TableName,
        Key: assessorDayKey(of),
        UpdateExpression: 'SET expiresAt = :expiresAt ADD #n :one',
        ...(version === undefined ? {} : { ConditionExpression: isAsRead }),
        ExpressionAttributeNames: { '#n': 'n' },
        ExpressionAttributeValues: {
          ':one': 1,
          ':expiresAt': Date.parse(of.day) / 1_000 + ASSESSOR_DAY_KEPT_SECONDS,
          ...(version === undefined || version === 0 ? {} : { ':read': version }),
        },
      },
    },
    refused: { kind: 'lostRace' },
  };
};

/** The list follows the records in the same transaction, whoever wrote them and why. */
export const bookingItems = (TableName: string, commit: Commit): GuardedItem[] => {
  const { kept, gone, days } = bookingWrites(commit);
  return [
    ...kept.map((booking) => ({ item: { Put: { TableName, Item: { ...bookingKey(booking), booking } } } })),
    ...gone.map((booking) => ({ item: { Delete: { TableName, Key: bookingKey(booking) } } })),
    ...days.map((day) => dayWrite(TableName, day)),
  ];
};

export const bookingList = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'bookings' | 'assessorDays'> => ({
  bookings: async (study, { from, to, assessor }) => {
    const items = await allOf(documents, {
      TableName: tables.records,
      KeyConditionExpression: 'pk = :bookings AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':bookings': bookingsKey(study), ':from': from, ':to': to },
      ConsistentRead: true,
    });
    const rows = items.map(({ booking }) => storedBooking.parse(booking));
    return assessor === undefined ? rows : rows.filter((row) => row.assessor === assessor);
  },
  assessorDays: async (study, assessor, days) => {
    const keys = days.map((day) => assessorDayKey({ study, assessor, day }));
    const items = await batchGet(documents, { table: tables.records, keys });
    return days.map((day, at) => {
      const found = items.find(({ sk }) => sk === keys[at]?.sk);
      return { study, assessor, day, version: Number(found?.n ?? 0) };
    });
  },
});
