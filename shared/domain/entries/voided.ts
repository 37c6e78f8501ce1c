import type { Change, StoredEvent } from '../event.ts';
import type { ParticipantRecord } from '../record.ts';

export const isVoided = (event: StoredEvent, history: StoredEvent[]): boolean =>
  history.some((later) => later.voids === event.version && !isVoided(later, history));

const signOf = ({ changes }: StoredEvent): Change | undefined => changes.find(({ path }) => path === '/lastSignOfLife');

/** What showed, before an entry, that the person is there: the last that did and still stands, or what was known before them all. */
const signBefore = (event: StoredEvent, history: StoredEvent[]): unknown => {
  const others = history.filter((each) => each !== event);
  const given = others.filter((each) => each.version < event.version && each.action !== 'voided' && signOf(each));
  const standing = given.findLast((each) => !isVoided(each, others));
  return standing ? signOf(standing)?.new : signOf(given[0] ?? event)?.old;
};

/** The record without the sign of life that only this entry gave; a later one stands. @param history all events of the record, oldest first */
export const withoutItsSign = (
  record: ParticipantRecord,
  event: StoredEvent,
  history: StoredEvent[],
): ParticipantRecord => {
  const sign = signOf(event);
  if (sign === undefined || record.lastSignOfLife !== sign.new) return record;
  const { lastSignOfLife: _lastSignOfLife, ...rest } = record;
  const before = signBefore(event, history);
  return typeof before === 'string' ? { ...rest, lastSignOfLife: before } : rest;
};
