import type { Violation } from '../outside/seen.ts';
import { type Check, violation } from './lived.ts';

const MINUTE_MS = 60_000;

/** I7: one escalation for each miss, whose level only rises; none for whom nothing was missed, and none late while all is well. */
export const escalatedOnce: Check = ({ seen, isCalm, tickMinutes }) => {
  const opened = new Set<string>();
  const found: Violation[] = [];
  for (const { at, before, after } of seen.written) {
    for (const [key, { level, of, state }] of Object.entries(after.escalations)) {
      const known = before?.escalations[key];
      if (known && known.state !== 'resolved' && known.level > level)
        found.push(violation('I7', at, after, `${key} fell to level ${String(level)}`));
      if (known || state !== 'open') continue;
      const name = `${after.study} ${after.participant} ${key}`;
      if (opened.has(name)) found.push(violation('I7', at, after, `${key} was escalated twice`));
      opened.add(name);
      const isOver = after.stream === 'interviews' && after.followUps[of]?.outcome !== undefined;
      if (isOver || after.participation.life === 'dead')
        found.push(violation('I7', at, after, `${key} was escalated and nothing was missed`));
    }
    const lateMs = before?.nextDueAt === undefined ? 0 : at - Date.parse(before.nextDueAt);
    if (isCalm && lateMs > (2 * tickMinutes + 1) * MINUTE_MS)
      found.push(
        violation(
          'I7',
          at,
          after,
          `due at ${before?.nextDueAt ?? ''} and looked at ${String(Math.round(lateMs / MINUTE_MS))} minutes later`,
        ),
      );
  }
  return found;
};
