import type { AgendaItem } from './agenda-item.ts';
import { pendingItems, type Pending } from './pending.ts';
import { agendaOf } from './record-agenda.ts';
import type { ParticipantRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** One record under one plan, with what lies ahead of it. */
export interface Outlook<R extends ParticipantRecord = ParticipantRecord> {
  plan: StudyPlan;
  record: R;
  agenda: AgendaItem[];
  pending: Pending[];
}

/** @param agenda given where it is known, as after steps were ended for which no key of it changes */
export const outlookOf = <R extends ParticipantRecord>(
  plan: StudyPlan,
  record: R,
  now: Instant,
  agenda = agendaOf(plan, record, now),
): Outlook<R> => ({ plan, record, agenda, pending: record.held ? [] : pendingItems(plan, record, agenda, now) });
