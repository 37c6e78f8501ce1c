import type { Instant } from '../../shared/domain/zone.ts';
import { InstantNeverClears } from './instant.ts';
import type { LocalClock } from './local-clock.ts';
import type { Turnstile } from './one-at-a-time.ts';

export interface TurnPorts {
  clock: LocalClock;
  turnstile: Turnstile;
  /** Carries out what is due now; answers when the next is. */
  clear: () => Promise<Instant | undefined>;
  /** Whether someone may have written since the last instant: then what is next may be something else. */
  isTouched: () => boolean;
  /** Whether the house is closing: the turn ends at the instant it has reached. */
  isEnding: () => boolean;
}

/**
 * Turns the clock forward from due instant to due instant: time jumps, it does not tick. Requests are answered between two instants.
 */
export const turnTo = async (ports: TurnPorts, target: Instant): Promise<void> => {
  const { clock, turnstile, clear, isTouched, isEnding } = ports;
  let next: Instant | undefined;
  const goOn = (): Promise<boolean> =>
    turnstile.alone(async () => {
      if (isEnding()) return false;
      if (isTouched()) next = await clear();
      const isOver = next === undefined || next >= target;
      // A running clock may have passed a target that was near when it was asked for.
      clock.moveTo(Math.max(clock.now(), isOver ? target : (next ?? target)));
      next = await clear();
      if (next !== undefined && next <= clock.now()) throw new InstantNeverClears(undefined);
      return !isOver;
    });
  await turnstile.alone(async () => {
    clock.hold();
    next = await clear();
  });
  try {
    while (await goOn());
  } finally {
    clock.release();
  }
};
