import type { Instant } from '../../shared/domain/zone.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { LocalClock } from './local-clock.ts';
import { turnstile } from './one-at-a-time.ts';
import { turnTo } from './turn.ts';

export interface Turning {
  /** One turn at a time, in the order in which they were asked for. */
  to: (target: Instant) => Promise<void>;
  /** Carries out what is due now, alone. What cannot be cleared is told in the log, and stops nobody. */
  catchUp: () => Promise<void>;
  /** Work of a request: between two instants, after what earlier ones made due. */
  between: <Result>(work: () => Promise<Result>) => Promise<Result>;
  touch: () => void;
  /** Waits for what was begun; a turn ends at the instant it has reached. */
  end: () => Promise<void>;
}

export interface TurningPorts {
  clock: LocalClock;
  clear: () => Promise<Instant | undefined>;
  log: Log;
}

export const turning = ({ clock, clear, log }: TurningPorts): Turning => {
  const gate = turnstile();
  let isTouched = false;
  let isEnding = false;
  let lastTurn: Promise<unknown> = Promise.resolve();

  const clearNow = async (): Promise<Instant | undefined> => {
    isTouched = false;
    return clear();
  };
  const catchUp = (isNeeded = () => true): Promise<void> =>
    gate.alone(async () => {
      if (!isNeeded()) return;
      try {
        await clearNow();
      } catch (error) {
        log.error('cannotClear', { reason: error instanceof Error ? error.message : 'unknown' });
      }
    });
  /** What a request made due at the standing instant. */
  const ifTouched = (): Promise<void> => catchUp(() => isTouched);

  return {
    to: (target) => {
      const ports = { clock, turnstile: gate, clear: clearNow, isTouched: () => isTouched, isEnding: () => isEnding };
      const turn = lastTurn.then(() => turnTo(ports, target));
      lastTurn = turn.catch(() => undefined);
      return turn;
    },
    catchUp: () => catchUp(),
    between: async (work) => {
      if (isTouched) await ifTouched();
      return gate.together(work);
    },
    touch: () => {
      isTouched = true;
      void ifTouched();
    },
    end: async () => {
      isEnding = true;
      await lastTurn;
      await gate.alone(async () => undefined);
    },
  };
};
