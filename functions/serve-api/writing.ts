import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { BothRecords, Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import type { EventEntry } from '../../shared/domain/event.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { AssessorDay, Both, SealedContact } from '../../shared/ports/record-store.ts';
import type { Consequences } from './consequences.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

type EventFacts = Omit<EventEntry, 'at' | 'by'>;

export interface Writing {
  /** Pure: it is asked again when somebody else wrote first. */
  entry: (both: BothRecords, context: EntryContext) => Entered<BothRecords> | Promise<Entered<BothRecords>>;
  event: EventFacts | ((stream: Stream) => EventFacts);
  /** Writes both records though no fact in them changed: what changed lies in the vault. */
  contact?: (both: Both) => Promise<SealedContact | undefined>;
  /** As they were when the entry found the assessor free: the commit demands that they still are. */
  assessorDays?: () => AssessorDay[];
  /** As it stands: shown to whoever changes one that has moved on. */
  card?: ContactCard;
  /** A mentor gets one more than the limit, for a reason that is in the event. */
  withoutCaseloadLimit?: boolean;
}

/** Who writes, and when: all that a write needs to know of a request. */
export type Writer = Pick<
  Visit,
  'study' | 'member' | 'user' | 'now' | 'roles' | 'sight' | 'token' | 'isRepeatable' | 'header'
> &
  Partial<Pick<Visit, 'isDryRun'>>;
/** All that a record is read by under its plan. */
export type ReadPorts = Pick<ApiPorts, 'records' | 'studies'>;
export type WritePorts = ReadPorts & Pick<ApiPorts, 'ids'>;

export interface Written {
  before: Both;
  both: Both;
  plan: StudyPlan;
  changed: Stream[];
  /** Nothing was written: `both` is how they would stand, and this what that would do. */
  dryRun?: Consequences;
}
