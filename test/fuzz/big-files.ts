import { readImportFile } from '../../functions/serve-api/import-file.ts';
import { aCsv, aRow, rowsFrom } from '../support/a-csv.ts';
import { anOffice, type Office } from '../support/an-office.ts';
import { importCsv } from '../support/imported.ts';

export interface BigFile {
  what: string;
  megabytes: number;
  /** What the API answered; of a file that is only read, what came of it. */
  answer: string;
  isTaken: boolean;
  /** What it took by the clock, or in CPU of this process where that is less: what others do on the machine is not in it. */
  seconds: number;
  /** Resident memory of the whole process before it came. */
  restMegabytes: number;
  /** The most there was of it. */
  peakMegabytes: number;
}

const MB = 1024 * 1024;
const ROWS = 10_000;
const ROW_CHARACTERS = 520;

const padded = (csv: string, bytes: number): string => csv.padEnd(bytes, 'x');
const long = (rows: number, characters = ROW_CHARACTERS): string => {
  const address = (n: number): string => `Prøvevej ${String(n)}${' '.repeat(characters - 150)}, 1000 København K`;
  return aCsv(rowsFrom(1, rows).map((row, n) => ({ ...row, address: address(n) })));
};

type Try = (office: Office, csv: Buffer) => Promise<Pick<BigFile, 'answer' | 'isTaken'>>;

/** Nothing is written, and all is judged. */
const sent: Try = async (office, csv) => {
  const { status } = await importCsv(office, csv, '?dryRun=true');
  return { answer: String(status), isTaken: status < 500 };
};

/** What stands under the API alone, which takes half as much: Lambda hands over 6 MB. */
const read: Try = async (office, csv) => {
  const { rows, faults } = await readImportFile(csv, await office.studies.plan('ips-ma', 1, undefined));
  const wrong = faults.length + rows.flatMap((row) => row.faults).length;
  return { answer: `${String(rows.length)} rows`, isTaken: rows.length === ROWS && wrong === 0 };
};

/** Files as large as somebody may send, and larger than is taken. */
const FILES: readonly (readonly [what: string, make: () => string, by?: Try])[] = [
  ['ten thousand rows', () => long(ROWS)],
  ['ten thousand faults', () => aCsv(rowsFrom(1, ROWS, { arm: '=1+1', phone: '٣', email: 'x'.repeat(100) }))],
  ['a quote that never closes', () => padded(`${aCsv([aRow(1)])}"`, 4 * MB)],
  ['one cell', () => padded('', 5 * MB - 1)],
  ['nothing but separators', () => ';'.repeat(5 * MB - 1)],
  ['nothing but line ends', () => '\n'.repeat(5 * MB - 1)],
  ['rows of nothing but separators', () => `${';'.repeat(13)}\n`.repeat((5 * MB) / 15)],
  ['a row of nothing but separators', () => `${aCsv([aRow(1)])}\n${';'.repeat(5 * MB - 1_000)}`],
  ['twice as much as is taken', () => padded(long(ROWS), 10 * MB)],
  ['ten thousand rows of 1 kB, read alone', () => long(ROWS, 2 * ROW_CHARACTERS), read],
];

export const BIG_FILES = FILES.length;

/** Tries one of them out, in a process that has done nothing else. */
export const tryBigFile = async (nth: number): Promise<BigFile> => {
  const [what, make, by = sent] = FILES[nth] ?? [];
  if (what === undefined || make === undefined) throw new Error(`there is no file ${String(nth)}`);
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  const csv = Buffer.from(make());
  const restMegabytes = process.memoryUsage.rss() / MB;
  const began = performance.now();
  const cpuBegan = process.cpuUsage();
  const came = await by(office, csv);
  const { user, system } = process.cpuUsage(cpuBegan);
  const seconds = Math.min((performance.now() - began) / 1_000, (user + system) / 1_000_000);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { what, megabytes: csv.length / MB, ...came, seconds, restMegabytes, peakMegabytes };
};
