import type { ParticipantRecord } from '../domain/record.ts';
import type { RecordKey, RecordStore } from './record-store.ts';
import { UnreadableRecord } from './unreadable-record.ts';

/** The record of one stream as it stands. @throws UnreadableRecord */
export const readRecord = (
  records: Pick<RecordStore, 'readInterviews' | 'readCheckIns'>,
  { study, participant, stream }: RecordKey,
): Promise<ParticipantRecord | undefined> =>
  stream === 'checkIns' ? records.readCheckIns(study, participant) : records.readInterviews(study, participant);

/** For what goes through many people at once: a record that cannot be read has its own line on the worklist and holds up nobody else's. */
export const readIfReadable = async <Kind extends ParticipantRecord>(
  reading: Promise<Kind | undefined>,
  onUnreadable: (key: RecordKey) => void = () => undefined,
): Promise<Kind | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    onUnreadable(error.key);
    return undefined;
  }
};
