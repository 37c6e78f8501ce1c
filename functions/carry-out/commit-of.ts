import type { Decision } from '../../shared/domain/decide.ts';
import type { EventAction } from '../../shared/domain/event.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { Commit } from '../../shared/ports/record-store.ts';
import { messageRow } from '../../shared/ports/message-row.ts';
import type { CarryOutPorts } from './ports.ts';

interface Carried {
  before: ParticipantRecord;
  after: ParticipantRecord;
  action: EventAction;
  decision?: Pick<Decision, 'ended' | 'notices'>;
}

/** One instant of one record as one transaction: outcomes, tasks, escalations, their notices and the message list. */
export const commitOf = (ports: CarryOutPorts, { before, after, action, decision }: Carried): Commit => {
  const { study, participant, stream } = before;
  const ended = decision?.ended ?? [];
  return {
    token: ports.ids.next(),
    changes: [{ before, after, event: { action, at: isoInstant(ports.clock.now()), by: 'system' } }],
    messages: ended.map(([key, outcome]) => messageRow(after, key, outcome)),
    notices: (decision?.notices ?? []).map((notice) => ({ ...notice, study, participant, stream })),
  };
};
