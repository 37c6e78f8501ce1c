import { isMessage, type AgendaItem } from './agenda-item.ts';
import { touches } from './entries/void-entry.ts';
import type { StoredEvent } from './event.ts';
import { causeOf } from './pending-sends.ts';
import { agendaOf } from './record-agenda.ts';
import type { ParticipantRecord } from './record.ts';
import { stepOf } from './step-key.ts';
import type { StudyPlan } from './study-plan.ts';
import { hasLeft, type Left } from './went-out.ts';

/** A message that would not have left without an entry. */
export interface SentBecause {
  item: AgendaItem;
  outcome: Left;
}

const isCaused = (record: ParticipantRecord, item: AgendaItem, event: StoredEvent): boolean => {
  const { definition } = item;
  // A reminder is of the entry that made its appointment.
  const from = definition.from === 'appointment' ? 'booking' : definition.from;
  const cause = causeOf({ ...item, definition: { ...definition, from } }, record);
  return cause?.enteredAt === event.at && touches(event, cause.fact);
};

/** What has left, or may have, because of an entry: it cannot be called back by taking the entry back. */
export const sentBecause = (plan: StudyPlan, record: ParticipantRecord, event: StoredEvent): SentBecause[] =>
  agendaOf(plan, record)
    .filter((item) => isMessage(item) && isCaused(record, item, event))
    .flatMap((item) =>
      Object.entries(record.steps).flatMap(([key, outcome]) =>
        stepOf(key) === item.key && hasLeft(outcome) ? [{ item, outcome }] : [],
      ),
    );
