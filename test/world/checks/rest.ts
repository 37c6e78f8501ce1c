import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import type { Violation } from '../outside/seen.ts';
import { type Check, violation } from './lived.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Beyond every rule of staleness: three days, and a long weekend before the next one that may be sent on. */
const EXPIRED_MS = 10 * DAY_MS;
const TERMINAL = ['sent', 'skipped', 'opened', 'failed', 'unconfirmed'];

/** Nothing leaves or ends while it is carried out, and all goes with it. */
const isBeingErased = ({ erasures = [] }: ParticipantRecord): boolean =>
  erasures.some(({ revoked }) => revoked === undefined);

/** I3: past its expiry every step has ended, by whatever name; and nobody is looked at later than the facts ask for. */
export const nobodyForgotten: Check = ({ finals, end, skewSeconds }) =>
  finals.flatMap(({ record, pointer }): Violation[] => {
    const stuck = Object.entries(record.steps).flatMap(([key, { state, at }]) =>
      !TERMINAL.includes(state) && !(end - Date.parse(at) < EXPIRED_MS) && !isBeingErased(record)
        ? [violation('I3', end, record, `${key} is still ${state} since ${at}`)]
        : [],
    );
    const [stands, asked] = [record.nextDueAt, pointer].map((at) => (at === undefined ? Infinity : Date.parse(at)));
    const isLater = !((stands ?? 0) <= Math.max(asked ?? 0, end) + (1 + skewSeconds) * 1_000);
    return isLater && (asked ?? Infinity) < (stands ?? 0)
      ? [
          ...stuck,
          violation(
            'I3',
            end,
            record,
            `${record.stream} is looked at ${record.nextDueAt ?? 'never'}, not at ${pointer ?? ''}`,
          ),
        ]
      : stuck;
  });

/** I12: once faults stop, everything comes to rest within two ticks and a quarter of an hour. */
export const comesToRest: Check = ({ finals, end, tickMinutes }) => {
  const bound = end - (2 * tickMinutes + 15) * MINUTE_MS;
  return finals.flatMap(({ record }): Violation[] => {
    const limbo = Object.entries(record.steps).flatMap(([key, { state, at }]) =>
      (state === 'sending' && !(Date.parse(at) >= bound)) ||
      (state === 'unknown' && !(Date.parse(at) >= bound - 2 * tickMinutes * MINUTE_MS))
        ? [violation('I12', end, record, `${key} is in limbo since ${at}`)]
        : [],
    );
    const isDue = record.nextDueAt !== undefined && !(Date.parse(record.nextDueAt) >= bound) && !record.held;
    return isDue
      ? [...limbo, violation('I12', end, record, `${record.stream} is due since ${record.nextDueAt ?? ''}`)]
      : limbo;
  });
};
