import { CsvError, parse } from 'csv-parse';
import { columnsBound } from './import-columns-bound.ts';

const CHUNK_BYTES = 64 * 1024;
/** Ten times the rows that an import may have: five megabytes of empty lines would take half a minute. */
const ROWS_MAX = 100_000;
/** Twice the columns that a file may have. */
const COLUMNS_MAX = 1_000;
const [NEW_LINE, RETURN, COMMA, SEMICOLON] = [0x0a, 0x0d, 0x2c, 0x3b];

export interface CsvLine {
  /** Physical line of the file on which the row begins; the first is 1. */
  line: number;
  /** Its row in a spreadsheet, where a cell may have line breaks. */
  nth: number;
  cells: string[];
}

/** A quote that opens or ends where it should not: what follows cannot be told apart any more. */
export class BrokenQuote extends Error {
  readonly line: number;
  readonly nth: number;

  constructor(line: number, nth: number) {
    super(`a quote in line ${String(line)} does not fit`);
    this.name = 'BrokenQuote';
    this.line = line;
    this.nth = nth;
  }
}

/** A line of more columns than any file may have: what follows is not read. */
export class EndlessLine extends Error {
  readonly line: number;
  readonly nth: number;

  constructor(line: number, nth: number) {
    super(`line ${String(line)} has more than ${String(COLUMNS_MAX)} columns`);
    this.name = 'EndlessLine';
    this.line = line;
    this.nth = nth;
  }
}

/** However many rows of a file hold something, it has more that hold nothing than anybody waits for. */
export class EndlessFile extends Error {
  override name = 'EndlessFile';
}

/** The one that the column names are parted by; no name holds either. */
const separatorOf = (csv: Buffer): string => {
  let [semicolons, commas] = [0, 0];
  for (const byte of csv) {
    if (byte === NEW_LINE || byte === RETURN) break;
    if (byte === SEMICOLON) semicolons += 1;
    if (byte === COMMA) commas += 1;
  }
  return semicolons >= commas ? ';' : ',';
};

const lineBreaks = (csv: Buffer, from: number, to: number): number => {
  let breaks = 0;
  for (let at = from; at < to; at += 1)
    if (csv[at] === NEW_LINE || (csv[at] === RETURN && csv[at + 1] !== NEW_LINE)) breaks += 1;
  return breaks;
};

const chunks = function* (csv: Buffer): Generator<Buffer> {
  for (let at = 0; at < csv.length; at += CHUNK_BYTES) yield csv.subarray(at, at + CHUNK_BYTES);
};

const settled = (act: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    act((error) => {
      if (error) reject(error);
      else resolve();
    });
  });

/**
 * The rows that hold anything, one after the other. Lines are counted here, since the parser takes a line break of Windows within
 * quotes for two. @throws BrokenQuote after the rows before it @throws EndlessLine after them, beyond 1,000 columns
 * @throws EndlessFile after 100,000 rows, empty ones among them
 */
export const csvLines = async function* (csv: Buffer): AsyncGenerator<CsvLine> {
  const parsed: { cells: string[]; end: number }[] = [];
  const delimiter = separatorOf(csv);
  const within = columnsBound(delimiter, COLUMNS_MAX);
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    on_record: (cells: string[], { bytes }) => {
      parsed.push({ cells, end: bytes });
      return null;
    },
  });
  // The one who waits for the write is told.
  parser.on('error', () => undefined).resume();
  let line = 1;
  let read = 0;
  let rows = 0;
  const ready = function* (): Generator<CsvLine> {
    for (const { cells, end } of parsed.splice(0)) {
      rows += 1;
      if (rows > ROWS_MAX) throw new EndlessFile();
      if (cells.some((cell) => cell.trim() !== '')) yield { line, nth: rows, cells };
      line += lineBreaks(csv, read, end);
      read = end;
    }
  };
  try {
    for (const chunk of chunks(csv)) {
      const bytes = within(chunk);
      await settled((done) => parser.write(chunk.subarray(0, bytes), done));
      yield* ready();
      if (bytes < chunk.length) throw new EndlessLine(line, rows + 1);
    }
    await settled((done) => parser.end(done));
    yield* ready();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield* ready();
    throw new BrokenQuote(line, rows + 1);
  }
};
