import { DateTime, Duration } from 'luxon';
import type { Instant } from '../../shared/domain/zone.ts';

/** Longer than any study; a slip of the finger must not run for hours. */
export const TURN_MAX_YEARS = 30;

export type TurnTarget = { kind: 'at'; instant: Instant } | { kind: 'unfit'; detail: string };

const WITH_OFFSET = /T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;

/** An ISO instant with an offset, or undefined: no such date, no offset. A `+` that a query turned into a space is read as one. */
export const parseInstant = (text: string): Instant | undefined => {
  const iso = text.replace(' ', '+');
  if (!WITH_OFFSET.test(iso)) return undefined;
  const read = DateTime.fromISO(iso, { setZone: true });
  return read.isValid ? read.toMillis() : undefined;
};

const unfit = (detail: string): TurnTarget => ({ kind: 'unfit', detail });

const after = (now: Instant, by: string, zone: string): Instant | undefined => {
  const duration = Duration.fromISO(by);
  if (!duration.isValid || Object.values(duration.toObject()).length === 0) return undefined;
  return DateTime.fromMillis(now, { zone }).plus(duration).toMillis();
};

/** Where the clock is to be turned: `to` an instant, or on `by` an ISO duration in calendar units of the study's zone. */
export const turnTarget = ({ to, by }: { to?: string; by?: string }, now: Instant, zone: string): TurnTarget => {
  if ((to === undefined) === (by === undefined)) return unfit('send either "to" or "by"');
  const instant = to === undefined ? after(now, by ?? '', zone) : parseInstant(to);
  if (instant === undefined)
    return unfit(
      to === undefined ? '"by" is an ISO duration such as P1D or P26M' : '"to" is an ISO instant with an offset',
    );
  if (instant < now) return unfit('time does not go backwards');
  const limit = DateTime.fromMillis(now).plus({ years: TURN_MAX_YEARS }).toMillis();
  return instant > limit ? unfit(`turn at most ${String(TURN_MAX_YEARS)} years at once`) : { kind: 'at', instant };
};
