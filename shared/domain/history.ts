import { applyChanges, changesBetween } from './change.ts';
import type { Change, StoredEvent } from './event.ts';
import type { ParticipantRecord } from './record.ts';
import type { Instant } from './zone.ts';

/**
 * The part of a record that its events account for (21 CFR Part 11, G15), the version of its protocol too. What is made from the rest they do not
 * tell: the place in the chain, and the pointer with the revisions that it was computed from.
 */
export const factsOf = (record: ParticipantRecord): Record<string, unknown> => {
  const { version, lastHash, nextDueAt, ...facts } = record;
  const { protocolVersion } = facts.agendaBasis;
  return { ...facts, agendaBasis: { protocolVersion } };
};

/** `before` absent: one change at the root, the whole of what was entered. */
export const factChanges = (before: ParticipantRecord | undefined, after: ParticipantRecord): Change[] =>
  changesBetween(before && factsOf(before), factsOf(after));

/** What the facts were after these events of one stream, in order of version. */
export const factsAfter = (events: StoredEvent[]): unknown =>
  events.reduce<unknown>((facts, event) => applyChanges(facts, event.changes), undefined);

/** When the value at a place (JSON pointer) became what it is: that of the last event, of these of one stream, that changed it. */
export const valueSince = (events: StoredEvent[], path: string): Instant | undefined => {
  const last = events.findLast(({ changes }) =>
    changes.some((change) => change.path === path || path.startsWith(`${change.path}/`)),
  );
  return last === undefined ? undefined : Date.parse(last.at);
};
