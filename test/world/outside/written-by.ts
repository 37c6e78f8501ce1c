import { type StoredEvent } from '../../../shared/domain/event.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import type { Change } from '../dynamo/table.ts';
import type { Seen } from './seen.ts';
import { TABLES } from './worker.ts';

const RECORDS = ['INTERVIEWS', 'CHECKINS'];

/** Which commits of which records the changes of one request are. */
export const writtenBy = (changes: Change[], at: number): Seen['written'] => {
  const events = changes.flatMap(
    ({ after }) => (after?.event ?? after?.firstEvent ?? []) as unknown as StoredEvent | [],
  );
  return changes
    .filter(({ table, key }) => table === TABLES.records && RECORDS.includes(key.sk))
    .map(({ before, after }) => {
      const record = after as unknown as ParticipantRecord;
      // What is changed in place, as by newer code, is the commit of nobody, though the first event of a record stands in it.
      const isCommitted = before?.version !== record.version;
      const event = events.find(
        ({ stream, version }) => isCommitted && stream === record.stream && version === record.version,
      );
      return {
        at,
        ...(before ? { before: before as unknown as ParticipantRecord } : {}),
        after: record,
        ...(event ? { action: event.action, token: event.token } : {}),
      };
    });
};
