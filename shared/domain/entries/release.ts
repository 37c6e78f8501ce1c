import type { ParticipantRecord } from '../record.ts';
import { type BothRecords, type EntryContext, stamp } from './entry.ts';

const released = <R extends ParticipantRecord>(record: R, context: EntryContext): R => {
  const { held, ...rest } = record;
  return held ? ({ ...rest, registeredAt: stamp(context) } as R) : record;
};

/** From now on the imported person is written to; what lies before this instant sends nothing. */
export const release = (both: BothRecords, context: EntryContext): BothRecords => ({
  interviews: released(both.interviews, context),
  checkIns: released(both.checkIns, context),
});
