import type { Clock } from '../../shared/ports/clock.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import type { StudyBook } from '../../shared/ports/study-book.ts';

export interface RepointPorts {
  records: Pick<RecordStore, 'people' | 'readBoth' | 'commit'>;
  studies: Pick<StudyBook, 'study' | 'studies' | 'saveStudy' | 'plan' | 'forget'>;
  clock: Clock;
  log: Log;
  /**
   * For how long another process may still act on the study as it was, and enrol somebody under the version before. Nobody is looked at
   * earlier than that, so that nobody is missed.
   */
  staleSeconds: number;
}
