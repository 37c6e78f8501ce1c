import type { StoredEvent } from '../../../shared/domain/event.ts';
import type { InterviewRecord, ParticipantRecord, StepOutcome } from '../../../shared/domain/record.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import { isoInZone, type Instant } from '../../../shared/domain/zone.ts';
import type { MessageRow } from '../../../shared/ports/record-store.ts';
import type { TextSource } from './texts.ts';
import type { InspectionWords } from './words.ts';

export interface InspectedPerson {
  plan: StudyPlan;
  interviews: InterviewRecord;
  /** Those that the reader may see, the interviews' first. */
  records: ParticipantRecord[];
  archived: Record<string, StepOutcome>;
  events: StoredEvent[];
  messages: MessageRow[];
  texts: TextSource;
  now: Instant;
  /** Free text, texts sent and kinds of holds are for coordinators. */
  seesAll: boolean;
  words: InspectionWords;
}

export const local = (at: string, { plan }: InspectedPerson): string =>
  isoInZone(Date.parse(at), plan.appointments.zone);
