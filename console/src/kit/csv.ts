export type CsvCell = string | number | undefined;

const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet would take it for a formula; the wide signs count in some languages. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const TO_BE_QUOTED = /[";\n\r]/;

const written = (cell: CsvCell): string => {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = FORMULA.test(cell ?? '') ? `'${cell ?? ''}` : (cell ?? '');
  return TO_BE_QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** As the files of the API are: with a byte order mark and semicolons, a comma in numbers, and no cell that counts as a formula. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `${BYTE_ORDER_MARK}${[columns, ...rows].map((row) => `${row.map(written).join(';')}\r\n`).join('')}`;

/** Parts of one file as one: the heading of the first stands for all, and so does its byte order mark, which a reader takes off. */
export const joinedCsv = (parts: readonly string[]): string =>
  parts
    .map((text, n) =>
      n === 0 ? `${BYTE_ORDER_MARK}${text.replace(BYTE_ORDER_MARK, '')}` : text.slice(text.indexOf('\n') + 1),
    )
    .map((text, n) => (n < parts.length - 1 && text !== '' && !text.endsWith('\n') ? `${text}\r\n` : text))
    .join('');
