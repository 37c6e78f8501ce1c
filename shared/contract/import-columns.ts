import { anchorNames } from '../domain/entries/change-anchors.ts';
import type { StudyPlan } from '../domain/study-plan.ts';
import { withoutFormulaQuote } from './formula-quote.ts';
import { anchorCell, followUpCells, OPTIONAL_CELLS, type ReadCell, REQUIRED_CELLS } from './import-cells.ts';
import { cellsTogether, emptyRow, type ImportFault, type ImportRow } from './import-row.ts';

/** More than any protocol asks for. */
const MAX_COLUMNS = 500;
/** A name may be said again; what stands in a first line that is no header may be somebody's. */
const COLUMN_NAME = /^[\p{L}\p{N}_. -]{1,60}$/u;

export interface ImportColumn {
  name: string;
  read: ReadCell;
}

/** Every column that a file of this study may have, by its name in small letters. */
const knownColumns = (plan: StudyPlan): Map<string, ImportColumn> => {
  const { zone } = plan.appointments;
  const cells = {
    ...Object.fromEntries(anchorNames(plan).map((name) => [name, anchorCell(name)])),
    ...Object.assign({}, ...plan.protocol.timepoints.map(({ id }) => followUpCells(id, zone))),
    ...OPTIONAL_CELLS,
    ...REQUIRED_CELLS,
  } as Record<string, ReadCell>;
  return new Map(Object.entries(cells).map(([name, read]) => [name.toLowerCase(), { name, read }]));
};

/** All of them in one order: those that a file must have first, then what else a study knows. */
export const columnNames = (plan: StudyPlan): string[] => {
  const required = Object.keys(REQUIRED_CELLS);
  const known = [...knownColumns(plan).values()].map(({ name }) => name);
  return [...required, ...known.filter((name) => !required.includes(name))];
};

export type ImportHeader = { columns: ImportColumn[] } | { faults: ImportFault[] };

/** The columns in the order of the file. */
export const readHeader = (names: string[], line: number, plan: StudyPlan): ImportHeader => {
  const fault = (column: string, why: string): ImportFault => ({ line, column, why });
  if (names.length > MAX_COLUMNS) return { faults: [fault('', `send at most ${String(MAX_COLUMNS)} columns`)] };
  const known = knownColumns(plan);
  const found = names.map((name) => known.get(name.trim().toLowerCase()));
  if (found.every((column) => column === undefined))
    return { faults: [fault('', `begin with a line of column names: ${Object.keys(REQUIRED_CELLS).join(';')}`)] };
  const unknown = names.flatMap((name, at) => {
    if (found[at]) return [];
    const said = COLUMN_NAME.test(name.trim()) ? name.trim() : `number ${String(at + 1)}`;
    return [fault(said, 'is no column here: remove it or mend its name')];
  });
  const columns = found.filter((column) => column !== undefined);
  const repeated = columns.filter((column, at) => columns.indexOf(column) < at);
  const missing = Object.keys(REQUIRED_CELLS).filter((name) => !columns.some((column) => column.name === name));
  const faults = [
    ...unknown,
    ...[...new Set(repeated)].map(({ name }) => fault(name, 'stands there more than once: leave one')),
    ...missing.map((name) => fault(name, 'is missing: add the column, its cells may be empty')),
  ];
  return faults.length > 0 ? { faults } : { columns };
};

const groupOf = (column: string): string => column.split('.')[0] ?? '';

export interface ReadRow {
  row: ImportRow;
  faults: Omit<ImportFault, 'line'>[];
}

/** Spreadsheets leave out empty cells at the end of a line, so that a short one is whole. */
export const readRow = (cells: string[], columns: ImportColumn[]): ReadRow => {
  const row = emptyRow();
  if (cells.length > columns.length)
    return {
      row,
      faults: [{ column: '', why: 'has more cells than the first line: put "…" around one that holds a separator' }],
    };
  const faults = columns.flatMap(({ name, read }, at) => {
    const text = withoutFormulaQuote(cells[at]?.trim() ?? '').trim();
    const why = text === '' ? undefined : read(text, row);
    return why === undefined ? [] : [{ column: name, why }];
  });
  const spoiled = new Set(faults.map(({ column }) => groupOf(column)));
  return { row, faults: [...faults, ...cellsTogether(row).filter(({ column }) => !spoiled.has(groupOf(column)))] };
};
