import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { RecordKey, RecordStore } from '../../shared/ports/record-store.ts';
import { UnreadableRecord } from '../../shared/ports/unreadable-record.ts';

/** The record of one stream as it stands. @throws UnreadableRecord */
export const readRecord = (
  records: RecordStore,
  { study, participant, stream }: RecordKey,
): Promise<ParticipantRecord | undefined> =>
  stream === 'checkIns' ? records.readCheckIns(study, participant) : records.readInterviews(study, participant);

/** For what is told of many people at once: a record that cannot be read has its own line on the worklist and holds up nobody else's. */
export const readIfReadable = async <Kind extends ParticipantRecord>(
  reading: Promise<Kind | undefined>,
): Promise<Kind | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
};
