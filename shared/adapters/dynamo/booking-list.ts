import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type BookingRow, bookingsOf } from '../../domain/bookings.ts';
import { sameValue } from '../../domain/change.ts';
import type { InterviewRecord } from '../../domain/record.ts';
import { storedBooking } from '../../contract/stored-booking.ts';
import { bookingWrites, type TouchedDay } from '../../ports/booking-writes.ts';
import type { Commit, RecordStore } from '../../ports/record-store.ts';
import { batchGet } from './batch-get.ts';
import type { Documents } from './documents.ts';
import type { GuardedItem } from './guarded-item.ts';
import { assessorDayKey, bookingKey, bookingsKey, recordKey } from './keys.ts';
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

/** A row of somebody who has been moved or cancelled meanwhile would stand for ever: so only beside the record that was read. */
const putIfAsRead = async (
  documents: Documents,
  TableName: string,
  record: InterviewRecord,
  booking: BookingRow,
): Promise<boolean> => {
  // Sets what is there already: a check that needs no further permission.
  const isAsRead = {
    UpdateExpression: 'SET #version = :read',
    ConditionExpression: '#version = :read',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':read': record.version },
  };
  try {
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [
          { Update: { TableName, Key: recordKey(record), ...isAsRead } },
          { Put: { TableName, Item: { ...bookingKey(booking), booking } } },
        ],
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'TransactionCanceledException') return false;
    throw error;
  }
};

export const bookingList = ({
  documents,
  tables,
}: StoreSetting): Pick<RecordStore, 'bookings' | 'assessorDays' | 'mendBookings'> => ({
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
  mendBookings: async (records) => {
    const rows = records.flatMap((record) => bookingsOf(record).map((booking) => ({ record, booking })));
    const keys = rows.map(({ booking }) => bookingKey(booking));
    const known = await batchGet(documents, { table: tables.records, keys });
    const missing = rows.filter(
      ({ booking }, at) => !known.some(({ sk, ...item }) => sk === keys[at]?.sk && sameValue(item.booking, booking)),
    );
    const mended: string[] = [];
    for (const { record, booking } of missing)
      if (await putIfAsRead(documents, tables.records, record, booking)) mended.push(record.participant);
    return [...new Set(mended)];
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
