import { readRecord } from '../contract/record-schema.ts';
import type { StoredEvent } from '../domain/event.ts';
import { factChanges } from '../domain/history.ts';
import type { ParticipantRecord } from '../domain/record.ts';
import type { RecordChange } from '../ports/record-store.ts';
import { UnreadableRecord } from '../ports/unreadable-record.ts';
import { eventHash } from './event-chain.ts';
import { plain } from './plain.ts';

/** One change ready to be written: the record with its new place in the chain, and the event that leads there. */
export interface ChainedChange {
  before?: ParticipantRecord;
  after: ParticipantRecord;
  event: StoredEvent;
}

/** @throws UnreadableRecord when `after` could not be read again: better refused now than a record nobody can carry out. */
export const chainedChange = ({ before, after, event: entry }: RecordChange, token: string): ChainedChange => {
  const { study, participant, stream } = after;
  const version = (before?.version ?? 0) + 1;
  const event: StoredEvent = {
    ...plain(entry),
    study,
    participant,
    stream,
    version,
    changes: plain(factChanges(before, after)),
    token,
    previous: before?.lastHash ?? '',
    hash: '',
  };
  event.hash = eventHash(event);
  const read = readRecord(stream, plain({ ...after, version, lastHash: event.hash }));
  if ('places' in read) throw new UnreadableRecord({ study, participant, stream }, read.places);
  return { ...(before ? { before } : {}), after: read.record, event };
};
