import type { Clock } from '../../shared/ports/clock.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { KeptTime } from '../kept/run-file.ts';

/** A clock that can be turned forward, never back. */
export interface LocalClock extends Clock {
  /** Time goes by only when it is turned. */
  readonly stands: boolean;
  /** Kept before it returns, so that a kill finds the instant whose work may have begun. */
  moveTo(instant: Instant): void;
  /** A running clock stands while it is turned, so that what is due at an instant is carried out at that instant. */
  hold(): void;
  release(): void;
}

/**
 * @param machine epoch milliseconds of the machine's clock
 * @param keep writes the time down
 */
export const localClock = (kept: KeptTime, machine: () => number, keep: (time: KeptTime) => void): LocalClock => {
  const stands = kept.kind === 'standing';
  let standing = kept.kind === 'standing' ? Date.parse(kept.at) : 0;
  let aheadMs = kept.kind === 'running' ? kept.aheadMs : 0;
  let held: Instant | undefined;
  let latest = -Infinity;

  /** The machine's own clock is set back at times; ours then waits. */
  const running = (): Instant => {
    latest = Math.max(latest, machine() + aheadMs);
    return latest;
  };
  const now = (): Instant => (stands ? standing : (held ?? running()));
  const runFrom = (instant: Instant): void => {
    aheadMs = instant - machine();
    latest = instant;
    keep({ kind: 'running', aheadMs });
  };

  return {
    stands,
    now,
    moveTo: (instant) => {
      if (instant < now()) throw new RangeError('time does not go backwards');
      if (stands) {
        if (instant === standing) return;
        keep({ kind: 'standing', at: new Date(instant).toISOString() });
        standing = instant;
        return;
      }
      if (held !== undefined) held = instant;
      runFrom(instant);
    },
    hold: () => {
      if (!stands) held ??= now();
    },
    release: () => {
      if (held === undefined) return;
      runFrom(held);
      held = undefined;
    },
  };
};
