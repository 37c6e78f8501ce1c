import { isMessage, type AgendaItem } from './agenda-item.ts';
import { byHandOf } from './by-hand.ts';
import { pendingItems } from './pending.ts';
import { agendaOf } from './record-agenda.ts';
import type { ParticipantRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** A message that an entry is about to send, and that goes with it when the entry is voided in time. */
export interface PendingSend {
  item: AgendaItem;
  /** ISO instant of the entry that caused it. */
  enteredAt: string;
  leavesAt: Instant;
}

/** When the entry was made whose message this is; undefined for one that a date causes. */
const entryOf = (item: AgendaItem, record: ParticipantRecord): string | undefined => {
  if (item.clock === 'byHand') return byHandOf(record, item.key)?.enteredAt;
  switch (item.definition.from) {
    case 'booking':
    case 'moved':
      return item.appointment?.enteredAt;
    case 'cancelled':
    case 'noShow':
      return item.appointment?.end?.at;
    case 'done':
      return record.stream === 'interviews' ? record.followUps[item.of]?.outcome?.enteredAt : undefined;
    case 'appointment':
    case 'target':
    case 'opens':
    case 'closes':
    case 'due':
      return undefined;
  }
};

/** In the order in which they leave. Fallbacks of a message that left already are no longer the entry's. */
export const pendingSends = (plan: StudyPlan, record: ParticipantRecord, now: Instant): PendingSend[] =>
  record.held
    ? []
    : pendingItems(plan, record, agendaOf(plan, record), now)
        .filter(({ item, blocked }) => isMessage(item) && blocked === undefined && record.steps[item.key] === undefined)
        .flatMap(({ item, goesAt }): PendingSend[] => {
          const enteredAt = entryOf(item, record);
          return enteredAt === undefined ? [] : [{ item, enteredAt, leavesAt: goesAt }];
        })
        .sort((one, other) => one.leavesAt - other.leavesAt);
