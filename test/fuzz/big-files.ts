import { aCsv, aRow, rowsFrom } from '../support/a-csv.ts';
import { anOffice } from '../support/an-office.ts';
import { importCsv } from '../support/imported.ts';

export interface BigFile {
  what: string;
  megabytes: number;
  status: number;
  /** Of this process: what others do on the machine is not in it. */
  cpuSeconds: number;
  /** Resident memory of the whole process before it came. */
  restMegabytes: number;
  /** The most there was of it. */
  peakMegabytes: number;
}

const MB = 1024 * 1024;
const ROWS = 10_000;
const ROW_CHARACTERS = 520;

const padded = (csv: string, bytes: number): string => csv.padEnd(bytes, 'x');
const long = (rows: number): string => {
  const address = (n: number): string => `Prøvevej ${String(n)}${' '.repeat(ROW_CHARACTERS - 150)}, 1000 København K`;
  return aCsv(rowsFrom(1, rows).map((row, n) => ({ ...row, address: address(n) })));
};

/** Files as large as somebody may send, and larger than is taken. */
const FILES: readonly (readonly [what: string, make: () => string])[] = [
  ['ten thousand rows', () => long(ROWS)],
  ['ten thousand faults', () => aCsv(rowsFrom(1, ROWS, { arm: '=1+1', phone: '٣', email: 'x'.repeat(100) }))],
  ['a quote that never closes', () => padded(`${aCsv([aRow(1)])}"`, 4 * MB)],
  ['one cell', () => padded('', 5 * MB - 1)],
  ['nothing but separators', () => ';'.repeat(5 * MB - 1)],
  ['nothing but line ends', () => '\n'.repeat(5 * MB - 1)],
  ['rows of nothing but separators', () => `${';'.repeat(13)}\n`.repeat((5 * MB) / 15)],
  ['twice as much as is taken', () => padded(long(ROWS), 10 * MB)],
];

export const BIG_FILES = FILES.length;

/** Tries one of them out, in a process that has done nothing else: nothing is written, and all is judged. */
export const tryBigFile = async (nth: number): Promise<BigFile> => {
  const [what, make] = FILES[nth] ?? [];
  if (what === undefined || make === undefined) throw new Error(`there is no file ${String(nth)}`);
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  const csv = Buffer.from(make());
  const restMegabytes = process.memoryUsage.rss() / MB;
  const began = process.cpuUsage();
  const { status } = await importCsv(office, csv, '?dryRun=true');
  const { user, system } = process.cpuUsage(began);
  const cpuSeconds = (user + system) / 1_000_000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { what, megabytes: csv.length / MB, status, cpuSeconds, restMegabytes, peakMegabytes };
};
