import { setTimeout as sleep } from 'node:timers/promises';

const SECOND_MS = 1_000;

/** Carries out each second what has become due, until it is stopped. @returns what stops it, and waits for the tick that is under way. */
export const keepTicking = (tick: () => Promise<void>, complain: (trouble: unknown) => void): (() => Promise<void>) => {
  const stop = new AbortController();
  const go = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        await tick();
      } catch (trouble) {
        complain(trouble);
      }
      await sleep(SECOND_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const going = go();
  return async () => {
    stop.abort();
    await going;
  };
};
