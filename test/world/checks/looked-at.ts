import type { StepOutcome } from '../../../shared/domain/record.ts';
import type { Instant } from '../../../shared/domain/zone.ts';
import { type Check, slackOf, violation } from './lived.ts';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** The lease of a claim (reliability.md 3.2). */
const LEASE_SECONDS = 60;

/** G10: while all is well, everybody is looked at within a tick of the time that the facts ask for, and a minute of work. */
export const lookedAtInTime: Check = ({ seen, isCalm, tickMinutes }) =>
  (isCalm ? seen.written : []).flatMap(({ at, before, after }) => {
    const lateMs = before?.nextDueAt === undefined ? 0 : at - Date.parse(before.nextDueAt);
    return lateMs > (tickMinutes + 1) * MINUTE_MS
      ? [
          violation(
            'G10',
            at,
            after,
            `due at ${before?.nextDueAt ?? ''} and looked at ${String(Math.round(lateMs / MINUTE_MS))} minutes later`,
          ),
        ]
      : [];
  });

const comesBackBy = (outcome: StepOutcome): Instant | undefined => {
  if (outcome.state === 'sending') return Date.parse(outcome.at) + LEASE_SECONDS * SECOND_MS;
  return outcome.state === 'unknown' ? Date.parse(outcome.lookUpUntil) : undefined;
};

/** I3: whoever has a message on its way is looked at again by the end of its lease, or of the wait for a receipt: no death of a worker, and no queue that forgets, leaves it there. */
export const broughtBack: Check = ({ seen, skewSeconds }) => {
  const slack = slackOf({ skewSeconds });
  return seen.written.flatMap(({ at, after }) => {
    const comesBack = after.nextDueAt === undefined ? Infinity : Date.parse(after.nextDueAt);
    return Object.entries(after.steps).flatMap(([step, outcome]) => {
      const by = comesBackBy(outcome);
      if (by === undefined || comesBack <= Math.max(at, by) + slack) return [];
      return [violation('I3', at, after, `${step} is ${outcome.state} and comes back ${after.nextDueAt ?? 'never'}`)];
    });
  });
};
