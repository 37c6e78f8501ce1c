import { setTimeout } from 'node:timers/promises';
import type { Figure } from '../kit/figure.ts';
import { measured } from '../kit/measured.ts';

/** As many for each peer, all of them due. */
export const DUE = 10_000;
export const WORKERS = 2;
/** Where a peer takes several at once. */
export const AT_ONCE = 100;
const LOOK_MS = 20;
const MILLI = 1_000;

/** What a peer does until each of `due` is marked as sent, and kept so. @returns how many it sent */
export type Drain = () => Promise<number>;

/** @throws Error when a peer sent another number than were due */
export const drained = async (name: string, due: number, drain: Drain): Promise<Figure[]> => {
  const { result, cpu, wall } = await measured(drain);
  if (result !== due) throw new Error(`${name} sent ${String(result)} of ${String(due)}`);
  return [
    { what: `${name}: sent and marked`, value: due / wall, unit: 'a second' },
    { what: `${name}: CPU of the workers`, value: (cpu * MILLI) / due, unit: 'ms each' },
    {
      what: `${name}: waiting for the store`,
      value: (Math.max(0, wall - cpu) * MILLI) / due,
      unit: 'ms each',
    },
  ];
};

/** Until none is left to mark. To look without a pause would be CPU of the workers. */
export const allMarked = async (left: () => Promise<number>): Promise<void> => {
  while ((await left()) > 0) await setTimeout(LOOK_MS);
};

/** As many at a time as there are workers, each until it finds no more. @returns how many they took */
export const byWorkers = async (take: () => Promise<number>): Promise<number> => {
  const work = async (): Promise<number> => {
    let sum = 0;
    for (;;) {
      const taken = await take();
      if (taken === 0) return sum;
      sum += taken;
    }
  };
  const sums = await Promise.all(Array.from({ length: WORKERS }, work));
  return sums.reduce((sum, each) => sum + each, 0);
};
