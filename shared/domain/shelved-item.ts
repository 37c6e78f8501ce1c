import type { AgendaItem } from './agenda-item.ts';
import type { ParticipantRecord } from './record.ts';

/** Whether an item lies before the outcome that ended its follow-up, so that whatever became of it is no longer in the record. */
export const isShelved = (record: ParticipantRecord, item: AgendaItem): boolean => {
  if (item.clock === 'byHand') return false;
  if (record.stream !== 'interviews' || !record.archived?.includes(item.of)) return false;
  const outcome = record.followUps[item.of]?.outcome;
  return outcome !== undefined && item.at < Date.parse(outcome.enteredAt);
};
