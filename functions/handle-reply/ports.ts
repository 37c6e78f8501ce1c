import type { Clock, Ids } from '../../shared/ports/clock.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { Log, Meter } from '../../shared/ports/log.ts';
import type { OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import type { ReplyBook } from '../../shared/ports/reply-book.ts';
import type { StudyBook } from '../../shared/ports/study-book.ts';

export interface ReplyPorts {
  records: RecordStore;
  contacts: ContactVault;
  studies: StudyBook;
  replies: ReplyBook;
  /** Carries texts; nothing is answered by mail. */
  messenger: { send(message: OutgoingSms): Promise<SendOutcome> };
  clock: Clock;
  ids: Ids;
  log: Log;
  meter: Meter;
}
