import { addDuration, type CivilDay } from '../../shared/domain/civil-date.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import { DIFFERENTIAL_POINTS } from '../../shared/domain/retention-by-arm.ts';
import { assumedCompletion } from './assumed-trials.ts';
import type { LivedTrial } from './live-trial.ts';

export interface Retention {
  timepoint: string;
  arm: string;
  enrolled: number;
  /** Their target day has come, or that of the register's task. */
  due: number;
  done: number;
  /** Percent of those due, one decimal; null while nobody is. */
  percent: number | null;
  /** How many come by what is assumed of the trial; registers are read of everyone who did not object. */
  assumed: number | null;
  notDone: Record<string, number>;
  /** Due, and without an outcome yet. */
  open: number;
}

const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10;

/** An interview is due on its target day, a register when its task is. */
const dueOn = (timepoint: Timepoint, anchors: Record<string, string>): CivilDay => {
  const target = windowOf(timepoint, anchors)?.target;
  return target === undefined ? Infinity : addDuration(target, timepoint.notBefore ?? 'P0D');
};

const retentionOf = (
  protocol: string,
  timepoint: Timepoint,
  arm: string,
  records: InterviewRecord[],
  last: CivilDay,
): Retention => {
  const due = records.filter(({ anchors }) => dueOn(timepoint, anchors) < last);
  const outcomes = due.map(({ followUps }) => followUps[timepoint.id]?.outcome);
  const done = outcomes.filter((outcome) => outcome?.outcome === 'done').length;
  const notDone: Retention['notDone'] = {};
  for (const outcome of outcomes)
    if (outcome?.outcome === 'notDone')
      notDone[outcome.reason ?? 'other'] = (notDone[outcome.reason ?? 'other'] ?? 0) + 1;
  const assumes = timepoint.mode !== 'register' && timepoint.ladder !== undefined;
  return {
    timepoint: timepoint.id,
    arm,
    enrolled: records.length,
    due: due.length,
    done,
    percent: percentOf(done, due.length),
    assumed: assumes ? Math.round(records.length * assumedCompletion(protocol, timepoint.id, arm)) : null,
    notDone,
    open: outcomes.filter((outcome) => outcome === undefined).length,
  };
};

export const retention = async ({ house, people, last }: LivedTrial): Promise<Retention[]> => {
  const { protocol } = house.plan;
  const rows: Retention[] = [];
  for (const timepoint of protocol.timepoints) {
    for (const { id: arm } of protocol.arms) {
      const ids = people.filter((person) => person.arm === arm && person.isEnrolled).map(({ id }) => id);
      const records = await Promise.all(ids.map((id) => house.records.readInterviews(house.study.id, id)));
      const known = records.filter((record) => record !== undefined);
      rows.push(retentionOf(protocol.id, timepoint, arm, known, last));
    }
  }
  return rows;
};

/** Interviews at which the arms differ by more than the threshold. */
export const differentialRetention = (rows: Retention[]): { timepoint: string; points: number }[] =>
  [...new Set(rows.filter(({ assumed }) => assumed !== null).map(({ timepoint }) => timepoint))].flatMap(
    (timepoint) => {
      const shares = rows.filter((row) => row.timepoint === timepoint).flatMap(({ percent }) => percent ?? []);
      const points = shares.length < 2 ? 0 : Math.round(10 * (Math.max(...shares) - Math.min(...shares))) / 10;
      return points >= DIFFERENTIAL_POINTS ? [{ timepoint, points }] : [];
    },
  );
