import type { Entered } from '../../shared/domain/entries/entry.ts';
import { voidEntry } from '../../shared/domain/entries/void-entry.ts';
import type { EventAction, StoredEvent } from '../../shared/domain/event.ts';
import { factChanges } from '../../shared/domain/history.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { atWork, MONDAY, standing } from './an-entry.ts';

/** One record with the events of what is entered in it, as a store keeps them. */
export const aHistory = <R extends ParticipantRecord>(born: R) => {
  let record = born;
  const events: StoredEvent[] = [];

  /** @returns the version of its event */
  const enter = (
    action: EventAction,
    change: (record: R) => R | Entered<R>,
    over: Partial<StoredEvent> = {},
  ): number => {
    const changed = change(record);
    const after = { ...('kind' in changed ? standing(changed) : changed), version: record.version + 1 };
    const { study, participant, stream, version } = after;
    const changes = factChanges(record, after);
    const chain = { token: `t-${String(version)}`, previous: '', hash: '' };
    events.push({
      study,
      participant,
      stream,
      version,
      changes,
      ...chain,
      action,
      at: MONDAY,
      by: 'coordinator-1',
      ...over,
    });
    record = after;
    return version;
  };

  const takeBack = (version: number, now = MONDAY): Entered<R> => {
    const event = events.find((each) => each.version === version);
    if (event === undefined) throw new Error(`no event ${String(version)}`);
    return voidEntry(record, event, events, atWork(now));
  };

  return {
    record: (): R => record,
    enter,
    takeBack,
    /** Takes one back for good: an event of its own, which may be taken back in turn. */
    void: (version: number): number => enter('voided', () => takeBack(version), { voids: version }),
  };
};
