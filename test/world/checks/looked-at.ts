import { type Check, violation } from './lived.ts';

const MINUTE_MS = 60_000;

/** G10: while all is well, everybody is looked at within a tick of the time that the facts ask for. */
export const lookedAtInTime: Check = ({ seen, isCalm, tickMinutes }) =>
  (isCalm ? seen.written : []).flatMap(({ at, before, after }) => {
    const lateMs = before?.nextDueAt === undefined ? 0 : at - Date.parse(before.nextDueAt);
    return lateMs > (2 * tickMinutes + 1) * MINUTE_MS
      ? [
          violation(
            'I7',
            at,
            after,
            `due at ${before?.nextDueAt ?? ''} and looked at ${String(Math.round(lateMs / MINUTE_MS))} minutes later`,
          ),
        ]
      : [];
  });
