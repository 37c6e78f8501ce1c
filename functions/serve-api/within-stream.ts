import type { BothRecords, Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import type { ParticipantRecord, Stream } from '../../shared/domain/record.ts';

export type Change = <R extends ParticipantRecord>(record: R, context: EntryContext) => Entered<R>;

export const within = (
  both: BothRecords,
  stream: Stream,
  change: Change,
  context: EntryContext,
): Entered<BothRecords> => {
  const result = change<ParticipantRecord>(both[stream], context);
  return result.kind === 'refused' ? result : { kind: 'entered', record: { ...both, [stream]: result.record } };
};
