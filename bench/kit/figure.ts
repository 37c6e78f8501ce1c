/** What was promised of a number: at most, or at least, so much. */
export type Goal = { most: number } | { least: number };

/** One measured number, as it was measured: it is rounded where it is told, and judged before. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  goal?: Goal;
}

/** @param part of the whole, 0 to 1 */
export type Progress = (part: number) => void;

/** @param what could not be measured here, and what the machine lacks for it */
export type LeaveOut = (what: string) => void;

/** One benchmark, run in a process of its own so that it finds no warm caches and leaves no heap behind. */
export type Benchmark = (progress: Progress, leaveOut: LeaveOut) => Promise<Figure[]>;

/** @returns undefined where nothing was promised */
export const isMet = ({ value, goal }: Figure): boolean | undefined => {
  if (goal === undefined) return undefined;
  return 'most' in goal ? value <= goal.most : value >= goal.least;
};
