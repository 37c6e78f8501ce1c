import { noticeBeforeTick } from '../../functions/sweep-due/notice-before-tick.ts';
import type { Log, Meter } from '../../shared/ports/log.ts';
import type { Stores } from '../stores.ts';
import type { LocalClock } from './local-clock.ts';

const MINUTE_MS = 60_000;

/**
 * Whether this machine was off or asleep for so long that staff should see what waited. Asked with every tick and counted by the
 * machine's own clock, since turning ours is no outage; where time stands between turns there is none.
 */
export const outageWatch = (
  { studies }: Pick<Stores, 'studies'>,
  clock: LocalClock,
  machine: () => number,
  { log, meter }: { log: Log; meter: Meter },
): (() => Promise<void>) => {
  let looked = -Infinity;
  return async () => {
    const tick = machine();
    if (clock.stands || Math.abs(tick - looked) < MINUTE_MS) return;
    looked = tick;
    await noticeBeforeTick({ studies, clock, log, meter }, tick);
  };
};
