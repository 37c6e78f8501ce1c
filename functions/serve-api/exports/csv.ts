import { stringify } from 'csv-stringify/sync';
import { withFormulaQuote } from '../../../shared/contract/formula-quote.ts';
import type { Answer } from '../answer.ts';

/** A cell that is absent or undefined is empty. */
export type CsvRow = Readonly<Record<string, string | undefined>>;

/** As Danish Excel opens it (F3.14): UTF-8 with its mark, `;` between cells, and nothing in it that is carried out. */
const csvOf = (columns: readonly string[], rows: readonly CsvRow[]): string =>
  stringify(
    rows.map((row) => columns.map((column) => withFormulaQuote(row[column] ?? ''))),
    {
      bom: true,
      header: true,
      columns: [...columns],
      delimiter: ';',
      record_delimiter: 'windows',
      // A lone line break ends a row for whoever reads it, also where rows end with two signs.
      quoted_match: /[\r\n]/,
    },
  );

export const csvAnswer = (
  name: string,
  columns: readonly string[],
  rows: readonly CsvRow[],
  headers: Record<string, string> = {},
): Answer => ({
  status: 200,
  text: { content: csvOf(columns, rows), type: 'text/csv; charset=utf-8; header=present' },
  headers: { 'content-disposition': `attachment; filename="${name}.csv"`, ...headers },
});
