import type { RetentionByArm } from '../../../shared/domain/retention-by-arm.ts';
import type { RetentionRow } from '../../../shared/domain/retention.ts';

export const LINE_COLUMNS = ['timepoint', 'arm', 'measure', 'count', 'of', 'percent'] as const;

/** One number with what it is a part of, as a file and a printed page show it. */
export interface ReportLine {
  timepoint: string;
  /** Empty: everyone. */
  arm: string;
  measure: string;
  count: number;
  of?: number;
  percent?: number | null;
}

const linesOf = (arm: string, row: RetentionRow): ReportLine[] => {
  const { timepoint, enrolled, expected, done, notDone, notYetDue } = row;
  const line = (measure: string, { count, of, percent }: Pick<ReportLine, 'count' | 'of' | 'percent'>): ReportLine => ({
    timepoint,
    arm,
    measure,
    count,
    ...(of === undefined ? {} : { of }),
    ...(percent === undefined ? {} : { percent }),
  });
  const among = (count: number, of: number) => ({ count, of });
  return [
    line('enrolled', { count: enrolled }),
    ...(row.undated > 0 ? [line('undated', among(row.undated, enrolled))] : []),
    line('died', among(row.died, enrolled)),
    ...(row.mode === 'register' ? [line('emigrated', among(row.emigrated, enrolled))] : []),
    line('notYetDue', among(notYetDue.count, enrolled)),
    line('notYetDue.overdue', among(notYetDue.overdue, notYetDue.count)),
    line('expected', among(expected, enrolled)),
    line('done', done),
    line('done.inWindow', among(done.inWindow, done.count)),
    line('done.early', among(done.early, done.count)),
    line('done.late', among(done.late, done.count)),
    line('notDone', notDone),
    ...Object.entries(notDone.reasons).map(([reason, count]) => line(`notDone.${reason}`, among(count, notDone.count))),
    line('stopped', row.stopped),
    line('missing', row.missing),
    line('contactLost', row.contactLost),
  ];
};

/** A report as a list of numbers: of everyone, and per arm where the reader may see arms. */
export const reportLines = (timepoints: RetentionRow[], byArm?: RetentionByArm): ReportLine[] => [
  ...timepoints.flatMap((row) => linesOf('', row)),
  ...(byArm?.arms ?? []).flatMap(({ arm, rows }) => rows.flatMap((row) => linesOf(arm, row))),
];
