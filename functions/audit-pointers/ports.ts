import type { Clock } from '../../shared/ports/clock.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { HistoryHeads } from '../../shared/ports/history-heads.ts';
import type { OpenHolidays } from '../../shared/ports/holiday-book.ts';
import type { Log, Meter } from '../../shared/ports/log.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import type { ReplyBook } from '../../shared/ports/reply-book.ts';
import type { StudyBook } from '../../shared/ports/study-book.ts';

export interface AuditPorts {
  records: Pick<
    RecordStore,
    'people' | 'commit' | 'mendBookings' | 'erasures' | 'readBoth' | 'historyFaults' | 'headOf'
  >;
  replies: Pick<ReplyBook, 'isNobodyUnread'>;
  heads: HistoryHeads;
  contacts: Pick<ContactVault, 'withCard'>;
  studies: Pick<
    StudyBook,
    'study' | 'studies' | 'saveStudy' | 'plan' | 'protocol' | 'forget' | 'staffMail' | 'saveStaffMail'
  >;
  holidays: OpenHolidays;
  clock: Clock;
  log: Log;
  meter: Meter;
}
