import { retentionRows, type RetentionRow } from './retention.ts';
import type { RetentionStanding } from './retention-standing.ts';
import type { Timepoint } from './protocol.ts';

/** Percentage points between two arms from which on a comparison is in doubt (F1.3, assumed). */
export const DIFFERENTIAL_POINTS = 5;

export interface ArmDifference {
  timepoint: string;
  /** Percentage points between the arm that keeps most of its people and the one that keeps fewest; null while one has nobody expected. */
  points: number | null;
  flag?: 'DIFFERENTIAL_RETENTION';
}

/** Who is in which arm is for the statistician of the data monitoring committee alone. */
export interface RetentionByArm {
  arms: { arm: string; rows: RetentionRow[] }[];
  differences: ArmDifference[];
}

const differenceOf = (timepoint: string, rows: RetentionRow[]): ArmDifference => {
  const done = rows.map((row) => row.done);
  if (done.length < 2 || done.some(({ of }) => of === 0)) return { timepoint, points: null };
  const shares = done.map(({ count, of }) => count / of);
  const points = Math.round(1000 * (Math.max(...shares) - Math.min(...shares))) / 10;
  return { timepoint, points, ...(points >= DIFFERENTIAL_POINTS ? { flag: 'DIFFERENTIAL_RETENTION' } : {}) };
};

export const retentionByArm = (
  timepoints: Timepoint[],
  arms: string[],
  people: { arm?: string; standings: Record<string, RetentionStanding> }[],
): RetentionByArm => {
  const byArm = arms.map((arm) => ({
    arm,
    rows: retentionRows(
      timepoints,
      people.filter((person) => person.arm === arm).map(({ standings }) => standings),
    ),
  }));
  return {
    arms: byArm,
    differences: timepoints.map(({ id }) =>
      differenceOf(
        id,
        byArm.flatMap(({ rows }) => rows.filter(({ timepoint }) => timepoint === id)),
      ),
    ),
  };
};
