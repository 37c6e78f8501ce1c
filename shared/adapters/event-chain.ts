import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { StoredEvent } from '../domain/event.ts';
import type { ParticipantRecord } from '../domain/record.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What an event is sealed with: its whole content and the hash of the event before it. */
export const eventHash = ({ hash: _, ...event }: StoredEvent): string => sha256(event.previous + canonicalJson(event));

export type ChainVerdict =
  | { kind: 'intact' }
  /** `at`: the first version that is missing, was changed, or does not follow the one before. */
  | { kind: 'broken'; at: number };

/**
 * Whether these are all events of one stream, unchanged and in order (G15). `head` is the record they belong to: without it
 * nobody could tell that the last ones are gone.
 */
export const verifyChain = (
  events: StoredEvent[],
  head: Pick<ParticipantRecord, 'version' | 'lastHash'>,
): ChainVerdict => {
  let previous = '';
  for (const [index, event] of events.entries()) {
    const version = index + 1;
    if (event.version !== version || event.previous !== previous || eventHash(event) !== event.hash)
      return { kind: 'broken', at: version };
    previous = event.hash;
  }
  if (events.length !== head.version || previous !== head.lastHash) return { kind: 'broken', at: events.length + 1 };
  return { kind: 'intact' };
};
