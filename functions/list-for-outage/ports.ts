import type { Clock } from '../../shared/ports/clock.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { OutageLists, SealFor } from '../../shared/ports/outage-lists.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import type { StudyBook } from '../../shared/ports/study-book.ts';

export interface ListPorts {
  records: Pick<RecordStore, 'bookings' | 'readMany'>;
  studies: Pick<StudyBook, 'studies' | 'plan' | 'members' | 'writtenList' | 'saveWrittenList' | 'forget'>;
  contacts: Pick<ContactVault, 'read' | 'noteRead' | 'openTexts'>;
  seal: SealFor;
  lists: OutageLists;
  clock: Clock;
  log: Log;
}
