import type { Chance } from '../../../local/chance.ts';
import type { Timeline } from '../engine/timeline.ts';
import { progressIn } from './progress-in.ts';
import type { Kept } from './seen.ts';

export interface KeptRunsSetting {
  time: Timeline;
  luck: Chance;
  /** Of runs: the schedule hands one over twice. */
  duplicate: () => number;
  /** Nothing runs now. */
  isDown: () => boolean;
  /** @returns whether it came to its end without an error */
  run: () => Promise<boolean>;
}

const MINUTE_MS = 60_000;
/** Longer than a worker that freezes now and then needs; whoever is dead is not waited for for ever. */
const ENDS_WITHIN_MS = 3_600_000;

/**
 * The schedule of `run-imports`: each minute, and one that fails once more. It stands still while nothing is kept: such a run reads two
 * empty lists, and a year has half a million of them.
 */
export const keptRuns = ({ time, luck, duplicate, isDown, run }: KeptRunsSetting) => {
  const kept = new Set<string>();
  let isPlanned = false;
  const start = async (): Promise<boolean> => {
    const dead = time.sleep(ENDS_WITHIN_MS).then(() => true);
    return time.withStreams(Promise.race([run(), dead]));
  };
  const twice = async (): Promise<void> => {
    if (!(await start())) time.after(MINUTE_MS, () => void start());
  };
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    time.at((Math.floor(time.now() / MINUTE_MS) + 1) * MINUTE_MS, () => {
      isPlanned = false;
      if (kept.size === 0) return;
      plan();
      if (isDown()) return;
      void twice();
      if (duplicate() > 0 && luck.often(duplicate())) void twice();
    });
  };
  /** What was written of them. */
  return (written: Kept[]): void => {
    for (const each of written) {
      const progress = progressIn(each);
      if (progress?.isKept) kept.add(each.key.sk);
      else if (progress) kept.delete(each.key.sk);
    }
    if (kept.size > 0) plan();
  };
};
