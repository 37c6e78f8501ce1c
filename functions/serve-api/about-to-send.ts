import type * as z from 'zod';
import type { aboutToSend as aboutToSendSchema } from '../../shared/contract/answers/participant-answer.ts';
import { eventName, touches } from '../../shared/domain/entries/void-entry.ts';
import type { StoredEvent } from '../../shared/domain/event.ts';
import { pendingSends } from '../../shared/domain/pending-sends.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInZone } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

type AboutToSend = z.output<typeof aboutToSendSchema>;

/** What entries are about to send, and under which name each can be taken back before it leaves. */
export const aboutToSend = async (
  both: Both,
  plan: StudyPlan,
  { now }: Pick<Visit, 'now'>,
  { records }: Pick<ApiPorts, 'records'>,
): Promise<AboutToSend[]> => {
  const sends = [both.interviews, both.checkIns].flatMap((record) =>
    pendingSends(plan, record, now).map((send) => ({ ...send, stream: record.stream })),
  );
  if (sends.length === 0) return [];
  const { study, participant } = both.interviews;
  const events = await records.events(study, participant);
  const entryOf = ({ cause: { enteredAt, fact }, stream }: (typeof sends)[number]): StoredEvent | undefined =>
    events.findLast(
      (event) => event.stream === stream && event.at === enteredAt && event.by !== 'system' && touches(event, fact),
    );
  return sends.flatMap((send): AboutToSend[] => {
    const entry = entryOf(send);
    const { item, leavesAt } = send;
    if (entry === undefined || item.definition.send === undefined) return [];
    return [
      {
        event: eventName(entry),
        action: entry.action,
        ...(item.stream === 'interviews' ? { followUp: item.of } : { checkIn: item.of }),
        step: item.definition.id,
        template: item.definition.send.template,
        leavesAt: isoInZone(leavesAt, plan.appointments.zone),
      },
    ];
  });
};
