import type { Clock, Ids } from '../../shared/ports/clock.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { LinkTokens } from '../../shared/ports/link-tokens.ts';
import type { Log, Meter } from '../../shared/ports/log.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import type { StudyBook } from '../../shared/ports/study-book.ts';

export interface LinkPorts {
  records: RecordStore;
  contacts: Pick<ContactVault, 'read' | 'seal' | 'searchHash' | 'openTexts'>;
  studies: Pick<StudyBook, 'study' | 'plan' | 'members'>;
  links: LinkTokens;
  clock: Clock;
  ids: Ids;
  log: Log;
  meter: Meter;
}
