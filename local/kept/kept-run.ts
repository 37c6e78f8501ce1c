import { DAY_MS, type Instant } from '../../shared/domain/zone.ts';
import type { KeptRun, RunFile } from './run-file.ts';

export interface FirstRun {
  /** Of the machine's clock. */
  now: Instant;
  clock?: Instant;
  demo?: boolean;
}

/** With the made-up study the clock begins a day earlier: its facts are registered then (product.md section 9). */
const firstRun = ({ now, clock, demo }: FirstRun): KeptRun => {
  const begins = clock ?? now;
  const at = new Date(begins).toISOString();
  const from = demo ? begins - DAY_MS : begins;
  const registeredAt = new Date(from).toISOString();
  return {
    time: clock === undefined ? { kind: 'running', aheadMs: from - now } : { kind: 'standing', at: registeredAt },
    starts: 0,
    ...(demo ? { demo: { registeredAt, at } } : {}),
  };
};

export interface Kept {
  now(): KeptRun;
  keep(change: Partial<KeptRun>): void;
}

/** What is kept of the run, one start further. `first` counts only while nothing is kept. */
export const keptRun = (file: RunFile, first: FirstRun): Kept => {
  const known = file.read() ?? firstRun(first);
  let run: KeptRun = { ...known, starts: known.starts + 1 };
  const keep = (change: Partial<KeptRun>): void => {
    run = { ...run, ...change };
    file.write(run);
  };
  keep({});
  return { now: () => run, keep };
};
