export type CsvRow = Record<string, string>;

const REQUIRED =
  'id arm baseline randomisation name phone email address language consent_sms consent_email consent_phone consent_letter mentor'.split(
    ' ',
  );

/** A whole row of somebody made up; a test says only what matters to it. */
export const aRow = (n: number, over: CsvRow = {}): CsvRow => ({
  id: `P-${String(n).padStart(3, '0')}`,
  arm: 'IPS-MA',
  baseline: '2025-04-18',
  randomisation: '2025-04-22',
  name: `Deltager ${String(n)}`,
  phone: `+4520${String(100_000 + n)}`,
  email: `p${String(n)}@example.com`,
  address: 'Prøvevej 1, 1000 København K',
  language: 'da',
  consent_sms: 'ja',
  consent_email: 'ja',
  consent_phone: 'ja',
  consent_letter: 'ja',
  mentor: '',
  ...over,
});

export const rowsFrom = (first: number, count: number, over: CsvRow = {}): CsvRow[] =>
  Array.from({ length: count }, (_, at) => aRow(first + at, over));

interface Writing {
  separator?: ';' | ',';
  newline?: string;
  /** Instead of the required ones and all that the rows name. */
  columns?: string[];
}

const quoted = (cell: string): string => (/[;,"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** As a spreadsheet saves it: the column names, then a line for each row. */
export const aCsv = (rows: CsvRow[], { separator = ';', newline = '\n', columns }: Writing = {}): string => {
  const named = columns ?? [...new Set([...REQUIRED, ...rows.flatMap((row) => Object.keys(row))])];
  const lines = [named, ...rows.map((row) => named.map((column) => quoted(row[column] ?? '')))];
  return lines.map((cells) => cells.join(separator) + newline).join('');
};
