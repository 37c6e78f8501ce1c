import { type ImportHeader, readHeader, readRow, tooManyColumns } from '../../shared/contract/import-columns.ts';
import {
  cellFault,
  type CellFault,
  type ImportFault,
  type ImportFaultCode,
  likeId,
  type RowFault,
} from '../../shared/contract/import-fault.ts';
import type { ImportRow } from '../../shared/contract/import-row.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { BrokenQuote, type CsvLine, csvLines, EndlessFile, EndlessLine } from './import-lines.ts';
import { utf8Of } from './import-text.ts';
import { Problem } from './problem.ts';

/** More than any trial that this serves enrols, and what one machine judges in well under a minute. */
const MAX_ROWS = 10_000;

export interface FileRow {
  line: number;
  /** In a spreadsheet. */
  nth: number;
  row: ImportRow;
  /** Of cells by themselves; the row holds the others. */
  faults: ImportFault[];
  /** Columns that the file does not have: their cells are at fault in no row. */
  missing: string[];
}

export interface ImportFile {
  rows: FileRow[];
  /** Of the file as a whole. */
  faults: RowFault[];
}

const tooManyRows = (): Problem =>
  new Problem({
    status: 413,
    code: 'too-many-rows',
    title: 'The file has too many rows',
    detail: `Send at most ${String(MAX_ROWS)} rows at a time; files that are sent one after the other add up.`,
  });

type Where = Pick<CsvLine, 'line' | 'nth'>;

const ofFile = (code: ImportFaultCode, why: string, where: Where = { line: 1, nth: 1 }): RowFault => ({
  line: where.line,
  row: where.nth,
  ...cellFault('', code, why),
});

interface SeenId {
  id: string;
  nth: number;
}

const seenBefore = (id: string, { id: other, nth }: SeenId): CellFault =>
  id === other
    ? cellFault('id', 'row-repeated', `stands in row ${String(nth)} too`, { row: String(nth) })
    : likeId(other);

/** @param seen by their ids in small letters */
const fileRow = ({ line, nth, cells }: CsvLine, header: ImportHeader, seen: Map<string, SeenId>): FileRow => {
  const { row, faults } = readRow(cells, header);
  const name = row.id.toLowerCase();
  const before = seen.get(name);
  if (row.id !== '' && before === undefined) seen.set(name, { id: row.id, nth });
  const all = [...faults, ...(before === undefined ? [] : [seenBefore(row.id, before)])];
  return { line, nth, row, faults: all.map((fault) => ({ line, ...fault })), missing: header.missing };
};

const readLines = async (csv: Buffer, plan: StudyPlan, file: ImportFile): Promise<void> => {
  const seen = new Map<string, SeenId>();
  let header: ImportHeader | undefined;
  for await (const each of csvLines(csv)) {
    if (header === undefined) {
      header = readHeader(each.cells, plan);
      file.faults.push(...header.faults.map((fault) => ({ line: each.line, row: each.nth, ...fault })));
      // Nothing can be told of rows whose columns have no name.
      if (header.columns.length === 0) return;
    } else {
      if (file.rows.length === MAX_ROWS) throw tooManyRows();
      file.rows.push(fileRow(each, header, seen));
    }
  }
  if (file.rows.length === 0) file.faults.push(ofFile('no-rows', 'has no rows: send a line for each person'));
};

/** Why nothing is read from that line on. @throws what is no such reason */
const brokenOff = (error: unknown): RowFault => {
  if (error instanceof EndlessLine) return { line: error.line, row: error.nth, ...tooManyColumns() };
  if (!(error instanceof BrokenQuote)) throw error;
  const why = 'close the quote, and write a quote within quotes twice; nothing from here on can be read';
  return ofFile('open-quote', why, error);
};

/** Every row of the file, and everything that is wrong with it before anybody is looked up. @throws Problem beyond 10,000 */
export const readImportFile = async (bytes: Uint8Array, plan: StudyPlan): Promise<ImportFile> => {
  const csv = utf8Of(bytes);
  if (csv === undefined) {
    const why = 'save the file as CSV UTF-8: this is Unicode text in two bytes a letter';
    return { rows: [], faults: [ofFile('wide-text', why)] };
  }
  const file: ImportFile = { rows: [], faults: [] };
  try {
    await readLines(csv, plan, file);
  } catch (error) {
    if (error instanceof EndlessFile) throw tooManyRows();
    file.faults.push(brokenOff(error));
  }
  return file;
};
