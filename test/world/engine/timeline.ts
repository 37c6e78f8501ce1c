import { Heap } from './heap.ts';
import type { Instant } from '../../../shared/domain/zone.ts';

export interface Timeline {
  now: () => Instant;
  at: (when: Instant, run: () => void) => void;
  after: (milliseconds: number, run: () => void) => void;
  sleep: (milliseconds: number) => Promise<void>;
  /** Lives until `end`: each event when its time has come, and all that follows from it before the next. @throws what an event throws */
  runUntil: (end: Instant) => Promise<void>;
  /** Until it has come to its end, time also waits for streams, which go on in ticks of Node's own. */
  withStreams: <Answer>(work: Promise<Answer>) => Promise<Answer>;
  /** Events so far. */
  count: () => number;
}

/** So that a machine stays answerable, a long life lets go now and then. */
const EVENTS_AT_A_STRETCH = 20_000;

/**
 * Virtual time. The next event waits in `process.nextTick`, asked for by a microtask: Node runs it when no microtask is left. So
 * whatever an event set going has come to its next call of the outside, or to its end, before time goes on.
 */
export const timeline = (start: Instant): Timeline => {
  const heap = new Heap();
  let now = start;
  let nth = 0;
  let count = 0;
  let streaming = 0;
  const at: Timeline['at'] = (when, run) => {
    nth += 1;
    heap.add({ at: Math.max(when, now), nth, run });
  };
  const after: Timeline['after'] = (milliseconds, run) => {
    at(now + milliseconds, run);
  };
  const runUntil = (end: Instant): Promise<void> =>
    new Promise((resolve, reject) => {
      const step = (): void => {
        const next = heap.soonest;
        if (!next || next.at > end) {
          now = Math.max(now, end);
          resolve();
          return;
        }
        heap.take();
        now = next.at;
        count += 1;
        try {
          next.run();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        if (streaming > 0 || count % EVENTS_AT_A_STRETCH === 0) setImmediate(step);
        else queueMicrotask(() => process.nextTick(step));
      };
      queueMicrotask(() => process.nextTick(step));
    });
  return {
    now: () => now,
    at,
    after,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        after(milliseconds, resolve);
      }),
    runUntil,
    withStreams: async (work) => {
      streaming += 1;
      try {
        return await work;
      } finally {
        streaming -= 1;
      }
    },
    count: () => count,
  };
};
