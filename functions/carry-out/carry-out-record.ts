import { decide } from '../../shared/domain/decide.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { sendsNothing, type Study } from '../../shared/ports/study-book.ts';
import { commitDecision, type Turn } from './commit-decision.ts';
import type { CarryOutPorts } from './ports.ts';
import { sendMessage } from './send-message.ts';
import type { Situation } from './situation.ts';
import { workContext } from './situation.ts';

const MINUTE_MS = 60_000;
/** While all sending is stopped, who is due is looked at again after this long. */
const STOPPED_LOOK_MINUTES = 5;

/** One look at one record: decide, then one commit, or claim, send and record one message. */
export const takeTurn = async (ports: CarryOutPorts, study: Study, record: ParticipantRecord): Promise<Turn> => {
  const now = ports.clock.now();
  const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
  const { idOf } = workContext(ports, { plan, record, now });
  const decision = decide(record, { plan, now, unclearSends: study.unclearSends, idOf });
  const situation: Situation = { study, plan, record, decision, now };
  if (decision.send === undefined) return commitDecision(ports, situation);
  if (sendsNothing(study)) return commitDecision(ports, situation, now + STOPPED_LOOK_MINUTES * MINUTE_MS);
  return sendMessage(ports, situation, decision.send);
};
