import type { AgendaItem } from './agenda-item.ts';
import { nextAttempt } from './fallback.ts';
import type { ParticipantRecord, SkipReason } from './record.ts';
import { isShelved } from './shelved-item.ts';
import { stepOf } from './step-key.ts';

/**
 * Messages that waited to be tried again and that the agenda no longer holds (the appointment was moved, the support ended), whose
 * follow-up has its outcome, or of which another attempt stands for the whole (it arrived, or a person looks at it), with why they never
 * will be: nothing is ever in limbo.
 */
export const abandonedSteps = (record: ParticipantRecord, agenda: AgendaItem[]): [string, SkipReason][] => {
  const waiting = Object.entries(record.steps).filter(([, outcome]) => outcome.state === 'waiting');
  return waiting.flatMap(([key]): [string, SkipReason][] => {
    const item = agenda.find((each) => each.key === stepOf(key));
    if (item && isShelved(record, item)) return [[key, 'outcome']];
    if (item && item.skip === undefined) return nextAttempt(record, item)?.key === key ? [] : [[key, 'superseded']];
    return [[key, item?.skip ?? (record.participation.life === 'dead' ? 'dead' : 'superseded')]];
  });
};
