import { type Asked, type Demand, demandOf } from '../../local/cost/measured-work.ts';
import type { Capacity } from '../kit/metered-tables.ts';

const MICROS_IN_MILLI = 1_000;
const ROUNDING = 1_000;

/** To a thousandth. */
export const averageDemand = (sumOf: (field: keyof Demand) => number, times: number): Demand =>
  demandOf((field) => Math.round((ROUNDING * sumOf(field)) / times) / ROUNDING);

interface Reading extends Capacity {
  keys: number;
  cpuMs: number;
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROS_IN_MILLI;
};

/** Reads what was spent since it was last read, and adds it up under a name. */
export const meterOf = <Name extends string>(tables: Readonly<Capacity>, keys: () => number) => {
  const sums = new Map<Name, Reading & { times: number }>();
  const read = (): Reading => ({ ...tables, keys: keys(), cpuMs: cpuMs() });
  let last = read();
  return {
    /** What was spent since the last reading belongs to nothing that is counted. */
    skip: (): void => {
      last = read();
    },
    /** @param times how often it was done since the last reading */
    take: (name: Name, times = 1): void => {
      const now = read();
      const sum = sums.get(name) ?? { times: 0, requests: 0, reads: 0, writes: 0, keys: 0, cpuMs: 0 };
      sum.times += times;
      for (const each of ['requests', 'reads', 'writes', 'keys', 'cpuMs'] as const) sum[each] += now[each] - last[each];
      sums.set(name, sum);
      last = now;
    },
    /** On average of one; nothing of what never happened. */
    averages: (names: readonly Name[]): Record<Name, Asked> => {
      const averageOf = (name: Name): Asked => {
        const sum = sums.get(name) ?? { times: 0, requests: 0, reads: 0, writes: 0, keys: 0, cpuMs: 0 };
        return { times: sum.times, ...averageDemand((field) => sum[field], Math.max(1, sum.times)) };
      };
      return Object.fromEntries(names.map((name) => [name, averageOf(name)])) as Record<Name, Asked>;
    },
  };
};
