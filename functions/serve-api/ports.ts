import type { Clock, Ids } from '../../shared/ports/clock.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { WriteFeed } from '../../shared/ports/feed-writer.ts';
import type { OpenHolidays } from '../../shared/ports/holiday-book.ts';
import type { LetterTray } from '../../shared/ports/print-queue.ts';
import type { LaterImports } from '../../shared/ports/later-imports.ts';
import type { Log, Meter } from '../../shared/ports/log.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import type { ReplyBook } from '../../shared/ports/reply-book.ts';
import type { StudyBook } from '../../shared/ports/study-book.ts';
import type { TokenVerifier } from '../../shared/ports/token-verifier.ts';

export interface ApiPorts {
  records: RecordStore;
  contacts: ContactVault;
  studies: StudyBook;
  letters: LetterTray;
  replies: ReplyBook;
  tokens: TokenVerifier;
  clock: Clock;
  ids: Ids;
  holidays: OpenHolidays;
  feeds: WriteFeed;
  log: Log;
  meter: Meter;
  /** The protocol documents that ship, by id. */
  protocols: Readonly<Record<string, unknown>>;
  /** Where a request must end within half a minute, an import of more rows is kept and done later; absent: the request waits. */
  laterImports?: { beyondRows: number; imports: LaterImports };
  /** Recomputes everyone's pointer after a change of dates; resumable, and may go on after it has answered. */
  repoint(study: string): Promise<void>;
}
