import type { BothRecords, Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import type { CheckInRecord, InterviewRecord } from '../../shared/domain/record.ts';

/** An entry that knows one record only. */
export type EntryOf<R> = (record: R, context: EntryContext) => Entered<R>;

/** An entry that knows one stream only, among both records: the other one stays the object that it was. */
export const inInterviews =
  (entry: EntryOf<InterviewRecord>) =>
  (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
    const result = entry(both.interviews, context);
    return result.kind === 'refused' ? result : { kind: 'entered', record: { ...both, interviews: result.record } };
  };

export const inCheckIns =
  (entry: EntryOf<CheckInRecord>) =>
  (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
    const result = entry(both.checkIns, context);
    return result.kind === 'refused' ? result : { kind: 'entered', record: { ...both, checkIns: result.record } };
  };

/** What an entry leaves of the check-in record, changed once more. */
export const inCheckInsOf = (
  result: Entered<BothRecords>,
  change: (record: CheckInRecord) => CheckInRecord,
): Entered<BothRecords> =>
  result.kind === 'refused'
    ? result
    : { kind: 'entered', record: { ...result.record, checkIns: change(result.record.checkIns) } };

/** What an entry leaves of the interview record, changed once more. */
export const inInterviewsOf = (
  result: Entered<BothRecords>,
  change: (record: InterviewRecord) => InterviewRecord,
): Entered<BothRecords> =>
  result.kind === 'refused'
    ? result
    : { kind: 'entered', record: { ...result.record, interviews: change(result.record.interviews) } };
