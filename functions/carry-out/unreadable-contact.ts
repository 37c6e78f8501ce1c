import type { SendIntent } from '../../shared/domain/going.ts';
import { withTask } from '../../shared/domain/work.ts';
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
  const spec = {
    key: `${item.of}/messageTrouble`,
    kind: 'messageTrouble',
    to: record.stream === 'interviews' ? 'coordinator' : 'mentor',
    of: item.of,
    why: 'contactUnreadable',
  } as const;
  const asked = withTask(decision.record, spec, workContext(ports, situation));
  return { ...situation, decision: { ...decision, record: asked } };
};
