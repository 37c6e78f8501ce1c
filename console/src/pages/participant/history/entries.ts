import type { PastEvent } from '../queries.ts';

/** What one act wrote: an entry that touched both records is one, with all its changes. */
export interface Entry extends PastEvent {
  /** Names of all its parts; each of them names the whole. */
  ids: string[];
}

const isSameAct = (one: PastEvent, other: PastEvent): boolean =>
  one.at === other.at && one.by === other.by && one.action === other.action && one.stream !== other.stream;

/** Latest first. */
export const entriesOf = (events: readonly PastEvent[]): Entry[] => {
  const entries: Entry[] = [];
  for (const event of events) {
    const last = entries.find((entry) => entry.ids.length === 1 && isSameAct(entry, event));
    if (last) {
      const known = new Set(last.changes.map((change) => JSON.stringify(change)));
      last.changes = [...last.changes, ...event.changes.filter((change) => !known.has(JSON.stringify(change)))];
      last.ids.push(event.id);
    } else entries.push({ ...event, changes: [...event.changes], ids: [event.id] });
  }
  return entries.reverse();
};
