import { anchorNames } from '../domain/entries/change-anchors.ts';
import type { StudyPlan } from '../domain/study-plan.ts';
import { withoutFormulaQuote } from './formula-quote.ts';
import type { ReadCell } from './import-cell.ts';
import { anchorCell, followUpCells, OPTIONAL_CELLS, phoneCell, REQUIRED_CELLS } from './import-cells.ts';
import { type CellFault, cellFault } from './import-fault.ts';
import { cellsTogether, emptyRow, type ImportRow } from './import-row.ts';

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
    phone: phoneCell(plan.protocol.timeZone),
  } as Record<string, ReadCell>;
  return new Map(Object.entries(cells).map(([name, read]) => [name.toLowerCase(), { name, read }]));
};

/** A file must have them; their cells may be empty, but for that of the id and of one date to count from. */
export const REQUIRED_COLUMNS = Object.keys(REQUIRED_CELLS);

/** All of them in one order: those that a file must have first, then what else a study knows. */
export const columnNames = (plan: StudyPlan): string[] => {
  const known = [...knownColumns(plan).values()].map(({ name }) => name);
  return [...REQUIRED_COLUMNS, ...known.filter((name) => !REQUIRED_COLUMNS.includes(name))];
};

/** In the order of the file; nothing is read of one that is not known, or that stood there before. */
export interface ImportHeader {
  columns: (ImportColumn | undefined)[];
  /** Without them a row cannot be whole, and is told nothing more. */
  missing: string[];
  faults: CellFault[];
}

const unreadable = (fault: CellFault): ImportHeader => ({ columns: [], missing: [], faults: [fault] });

export const tooManyColumns = (): CellFault => {
  const max = String(MAX_COLUMNS);
  return cellFault('', 'too-many-columns', `send at most ${max} columns`, { max });
};

export const readHeader = (names: string[], plan: StudyPlan): ImportHeader => {
  if (names.length > MAX_COLUMNS) return unreadable(tooManyColumns());
  const known = knownColumns(plan);
  const found = names.map((name) => known.get(name.trim().toLowerCase()));
  if (found.every((column) => column === undefined)) {
    const columns = REQUIRED_COLUMNS.join(';');
    return unreadable(cellFault('', 'no-header', `begin with a line of column names: ${columns}`, { columns }));
  }
  const unknown = names.flatMap((name, at) => {
    if (found[at]) return [];
    const said = COLUMN_NAME.test(name.trim()) ? name.trim() : `number ${String(at + 1)}`;
    return [cellFault(said, 'unknown-column', 'is no column here: remove it or mend its name')];
  });
  const columns = found.map((column, at) => (found.indexOf(column) < at ? undefined : column));
  const repeated = found.filter((column, at) => column !== undefined && found.indexOf(column) < at);
  const missing = REQUIRED_COLUMNS.filter((name) => !columns.some((column) => column?.name === name));
  const faults = [
    ...unknown,
    ...[...new Set(repeated)].map((column) =>
      cellFault(column?.name ?? '', 'column-repeated', 'stands there more than once: leave one'),
    ),
    ...missing.map((name) => cellFault(name, 'column-missing', 'is missing: add the column, its cells may be empty')),
  ];
  return { columns, missing, faults };
};

const groupOf = (column: string): string =>
  column.startsWith('phone_') ? 'phone' : (column.replace(/_on$/, '').split('.')[0] ?? '');

export interface ReadRow {
  row: ImportRow;
  faults: CellFault[];
}

/** Spreadsheets leave out empty cells at the end of a line, so that a short one is whole. */
export const readRow = (cells: string[], { columns, missing }: ImportHeader): ReadRow => {
  const row = emptyRow();
  if (cells.length > columns.length)
    return {
      row,
      faults: [
        cellFault(
          '',
          'too-many-cells',
          'has more cells than the first line: put "…" around one that holds a separator',
        ),
      ],
    };
  const faults = columns.flatMap((column, at) => {
    const text = column === undefined ? '' : withoutFormulaQuote(cells[at]?.trim() ?? '').trim();
    const fault = text === '' ? undefined : column?.read(text, row);
    return fault === undefined || column === undefined ? [] : [{ column: column.name, ...fault }];
  });
  const spoiled = new Set([...missing, ...faults.map(({ column }) => groupOf(column))]);
  return { row, faults: [...faults, ...cellsTogether(row).filter(({ column }) => !spoiled.has(groupOf(column)))] };
};
