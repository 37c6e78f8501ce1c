import type { SendIntent } from '../../shared/domain/going.ts';
import { openTask } from '../../shared/domain/work.ts';
import type { CarryOutPorts } from './ports.ts';
import { workContext, type Situation } from './situation.ts';

/** About half an hour: longer than a throttle of the key service, short enough for a person to act on the same day. */
const TRIES_BEFORE_A_TASK = 5;

/** A card that stays unreadable is shown to a person; a short outage of the keys bothers nobody. */
export const tellUnreadableContact = (
  ports: CarryOutPorts,
  situation: Situation,
  { item, tries }: SendIntent,
): Situation => {
  if (tries + 1 < TRIES_BEFORE_A_TASK) return situation;
  const { decision, record } = situation;
  const work = { tasks: decision.record.tasks, escalations: decision.record.escalations, notices: [] };
  const spec = {
    key: `${item.of}/messageTrouble`,
    kind: 'messageTrouble',
    to: record.stream === 'interviews' ? 'coordinator' : 'mentor',
    of: item.of,
    why: 'contactUnreadable',
  } as const;
  const { tasks } = openTask(work, spec, workContext(ports, situation));
  return { ...situation, decision: { ...decision, record: { ...decision.record, tasks } } };
};
