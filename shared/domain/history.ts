import { applyChanges, changesBetween } from './change.ts';
import type { Change, StoredEvent } from './event.ts';
import type { ParticipantRecord } from './record.ts';
import type { Instant } from './zone.ts';

/**
 * What a record's events do not tell, because it is made from the rest: the place in the chain, and the pointer with the revisions that it was
 * computed from. Everything else of a record is the fold of its events (21 CFR Part 11, G15), the version of its protocol too.
 */
const DERIVED = ['version', 'lastHash', 'nextDueAt'] as const;

/** The part of a record that its events account for. */
export const factsOf = (record: ParticipantRecord): Record<string, unknown> => {
  const { protocolVersion } = record.agendaBasis;
  const facts: Record<string, unknown> = { ...record, agendaBasis: { protocolVersion } };
  for (const key of DERIVED) delete facts[key];
  return facts;
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
