import { readHeader, readRow } from '../../shared/contract/import-columns.ts';
import type { ImportFault, ImportRow } from '../../shared/contract/import-row.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { BrokenQuote, csvLines } from './import-lines.ts';
import { utf8Of } from './import-text.ts';
import { Problem } from './problem.ts';

/** More than any trial that this serves enrols, and what one machine judges in well under a minute. */
const MAX_ROWS = 10_000;

export interface FileRow {
  line: number;
  row: ImportRow;
  /** Of cells by themselves; the row holds the others. */
  faults: ImportFault[];
}

export interface ImportFile {
  rows: FileRow[];
  /** Of the file as a whole. */
  faults: ImportFault[];
}

const tooManyRows = (): Problem =>
  new Problem({
    status: 413,
    code: 'too-many-rows',
    title: 'The file has too many rows',
    detail: `Send at most ${String(MAX_ROWS)} rows at a time; files that are sent one after the other add up.`,
  });

const unreadable = (line: number, why: string): ImportFile => ({ rows: [], faults: [{ line, column: '', why }] });

const fileRow = (line: number, { row, faults }: ReturnType<typeof readRow>, seen: Map<string, number>): FileRow => {
  const before = seen.get(row.id);
  if (row.id !== '' && before === undefined) seen.set(row.id, line);
  const twice = before === undefined ? [] : [{ line, column: 'id', why: `stands in line ${String(before)} too` }];
  return { line, row, faults: [...faults.map((fault) => ({ line, ...fault })), ...twice] };
};

const readLines = async (csv: Buffer, plan: StudyPlan, file: ImportFile): Promise<void> => {
  const seen = new Map<string, number>();
  let header: ReturnType<typeof readHeader> | undefined;
  for await (const { line, cells } of csvLines(csv)) {
    if (header === undefined) {
      header = readHeader(cells, line, plan);
      if ('faults' in header) {
        file.faults.push(...header.faults);
        return;
      }
    } else if ('columns' in header) {
      if (file.rows.length === MAX_ROWS) throw tooManyRows();
      file.rows.push(fileRow(line, readRow(cells, header.columns), seen));
    }
  }
  if (file.rows.length === 0)
    file.faults.push({ line: 1, column: '', why: 'has no rows: send a line for each person' });
};

/** Every row of the file, and everything that is wrong with it before anybody is looked up. @throws Problem beyond 10,000 */
export const readImportFile = async (bytes: Uint8Array, plan: StudyPlan): Promise<ImportFile> => {
  const csv = utf8Of(bytes);
  if (csv === undefined) return unreadable(1, 'save the file as CSV UTF-8: this is Unicode text in two bytes a letter');
  const file: ImportFile = { rows: [], faults: [] };
  try {
    await readLines(csv, plan, file);
  } catch (error) {
    if (!(error instanceof BrokenQuote)) throw error;
    const why = 'close the quote, and write a quote within quotes twice; nothing from here on can be read';
    file.faults.push({ line: error.line, column: '', why });
  }
  return file;
};
