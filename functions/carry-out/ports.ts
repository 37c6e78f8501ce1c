import type { Clock, Ids } from '../../shared/ports/clock.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { WriteInvite } from '../../shared/ports/invite-writer.ts';
import type { LinkTokens } from '../../shared/ports/link-tokens.ts';
import type { Log, Meter } from '../../shared/ports/log.ts';
import type { Messenger } from '../../shared/ports/messenger.ts';
import type { LetterTray, PrintQueue } from '../../shared/ports/print-queue.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import type { ReplyBook } from '../../shared/ports/reply-book.ts';
import type { StudyBook } from '../../shared/ports/study-book.ts';

/** All that carrying out needs of the outside. */
export interface CarryOutPorts {
  records: RecordStore;
  contacts: ContactVault;
  studies: StudyBook;
  messenger: Messenger;
  /** What lies unread, never its words. */
  replies: Pick<ReplyBook, 'isNobodyUnread'>;
  letters: PrintQueue & Pick<LetterTray, 'lettersNamed'>;
  invites: WriteInvite;
  clock: Clock;
  ids: Ids;
  log: Log;
  meter: Meter;
  links: LinkTokens;
  /** Where staff follow a link from a mail, which needs a login, and participants one to `/p/`, which needs none. */
  consoleUrl: string;
}
