import type { NumberDay } from '../../ports/record-store.ts';
import type { CaseloadStep } from '../caseload-room.ts';
import type { GuardedItem } from './guarded-item.ts';
import { caseloadKey, numberDayKey } from './keys.ts';

/** Longer than any cap looks back (30 days). */
const NUMBER_DAY_KEPT_SECONDS = 35 * 86_400;

/** Counts one message of a number on a day; interviews and check-ins in fields of their own, so that neither sees the other's limit. */
export const numberDayWrite = (
  TableName: string,
  { numberHash, day, stream, by, max, yields }: NumberDay,
): GuardedItem => {
  const belowCap = max === undefined || by < 0 ? [] : ['(attribute_not_exists(#count) OR #count < :max)'];
  const noInterviewThatDay = yields && by > 0 ? ['(attribute_not_exists(interviews) OR interviews < :one)'] : [];
  const clauses = [...belowCap, ...noInterviewThatDay];
  return {
    item: {
      Update: {
        TableName,
        Key: numberDayKey(numberHash, day),
        UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :by',
        ...(clauses.length > 0 ? { ConditionExpression: clauses.join(' AND ') } : {}),
        ExpressionAttributeNames: { '#count': stream },
        ExpressionAttributeValues: {
          ':by': by,
          ':expiresAt': Date.parse(day) / 1_000 + NUMBER_DAY_KEPT_SECONDS,
          ...(belowCap.length > 0 ? { ':max': max } : {}),
          ...(noInterviewThatDay.length > 0 ? { ':one': 1 } : {}),
        },
      },
    },
    refused: { kind: 'numberCapReached', cap: 'day' },
  };
};

/** Moves a mentor's count, if there was room for it: of a hundred assignments at once exactly as many pass as there are places. */
export const caseloadWrite = (TableName: string, { study, mentor, by, room }: CaseloadStep): GuardedItem => {
  // A mentor without a counter has none; that is room enough unless the commit alone asks for more than there is.
  const hasRoom =
    room === undefined ? undefined : room >= 0 ? 'attribute_not_exists(#n) OR #n <= :room' : '#n <= :room';
  return {
    item: {
      Update: {
        TableName,
        Key: { pk: caseloadKey(study), sk: mentor },
        UpdateExpression: 'ADD #n :by',
        ...(hasRoom ? { ConditionExpression: hasRoom } : {}),
        ExpressionAttributeNames: { '#n': 'n' },
        ExpressionAttributeValues: { ':by': by, ...(room === undefined ? {} : { ':room': room }) },
      },
    },
    refused: { kind: 'caseloadExceeded', mentor },
  };
};
