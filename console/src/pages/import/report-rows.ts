import type { components } from '../../api/openapi.d.ts';

type Report = components['schemas']['ImportReport'];
type Fault = components['schemas']['ImportFault'];

export const ROW_KINDS = ['refused', 'warning', 'updated', 'created'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One line of what is shown: a fault of a cell, a changed cell, or a newcomer. */
export interface ReportRow {
  key: string;
  kind: RowKind;
  row?: number;
  id?: string;
  /** Empty: the whole line. */
  column?: string;
  /** Absent: the report did not say. */
  before?: string;
  after?: string;
  /** Put into words where it is shown: there may be ten thousand. */
  fault?: Fault;
}

const faultRow = (kind: RowKind, fault: Fault, n: number): ReportRow => ({
  key: `${kind}-${String(n)}`,
  kind,
  row: fault.row,
  ...(fault.id === undefined ? {} : { id: fault.id }),
  column: fault.column,
  fault,
});

const changedRows = ({ people, changes = [] }: Pick<Report, 'people' | 'changes'>): ReportRow[] => {
  const known = new Map(changes.map(({ id, columns }) => [id, columns]));
  return people.updated.flatMap(({ id, columns }) => {
    const said = known.get(id) ?? columns.map((column) => ({ column }));
    return said.map((cell) => ({ key: `${id} ${cell.column}`, kind: 'updated' as const, id, ...cell }));
  });
};

/** What stands in the way first, then what would change, then who would come. */
export const reportRows = (report: Report): ReportRow[] => [
  ...report.refused.map((each, n) => faultRow('refused', each, n)),
  ...report.warnings.map((each, n) => faultRow('warning', each, n)),
  ...changedRows(report),
  ...report.people.created.map((id) => ({ key: id, kind: 'created' as const, id })),
];
