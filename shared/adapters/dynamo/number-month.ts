import { MESSAGES_PER_NUMBER_IN_30_DAYS, type NumberDay } from '../../ports/record-store.ts';
import type { GuardedItem } from './guarded-item.ts';
import { numberMonthKey } from './keys.ts';

const DAY_SECONDS = 86_400;
const MONTH_DAYS = 30;
/** Longer than the cap looks back. */
const KEPT_SECONDS = 35 * DAY_SECONDS;
const LAST = MESSAGES_PER_NUMBER_IN_30_DAYS - 1;

/** The last day of the 30 that no longer counts. */
const dayOutOfMonth = (day: string): string =>
  new Date(Date.parse(day) - MONTH_DAYS * DAY_SECONDS * 1_000).toISOString().slice(0, 10);

/** The days of the latest messages, oldest first, as fields of the item: one more pushes the oldest out, one given back the newest. */
const moved = (name: string, by: NumberDay['by']): string[] => {
  const places = Array.from({ length: LAST }, (_, at) => at);
  const kept = (to: number, from: number): string => `${name}${to} = if_not_exists(${name}${from}, :never)`;
  return by > 0
    ? [...places.map((at) => kept(at, at + 1)), `${name}${LAST} = :day`]
    : [...places.reverse().map((at) => kept(at + 1, at)), `${name}0 = :never`];
};

/**
 * Counts one message of a number in any 30 days, exactly and in one conditional write: refused while the eighth last is younger. Check-ins
 * are held against the messages of both streams, interviews against their own, so that nothing of a check-in can keep one from going.
 */
export const numberMonthWrite = (TableName: string, { numberHash, day, stream, by, max }: NumberDay): GuardedItem => {
  const counted = stream === 'interviews' ? ['interviews', 'both'] : ['both'];
  const [oldest] = counted.map((name) => `${name}0`);
  const isCapped = max !== undefined && by > 0;
  return {
    item: {
      Update: {
        TableName,
        Key: numberMonthKey(numberHash),
        UpdateExpression: `SET ${['expiresAt = :expiresAt', ...counted.flatMap((name) => moved(name, by))].join(', ')}`,
        ...(isCapped
          ? { ConditionExpression: `attribute_not_exists(${oldest ?? ''}) OR ${oldest ?? ''} <= :outOfMonth` }
          : {}),
        ExpressionAttributeValues: {
          ':expiresAt': Date.parse(day) / 1_000 + KEPT_SECONDS,
          ':never': '',
          ...(by > 0 ? { ':day': day } : {}),
          ...(isCapped ? { ':outOfMonth': dayOutOfMonth(day) } : {}),
        },
      },
    },
    refused: { kind: 'numberCapReached', cap: 'month' },
  };
};
