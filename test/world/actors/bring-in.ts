import type { Chance } from '../../../local/chance.ts';
import type { CsvRow } from '../../support/a-csv.ts';
import type { LivedYear } from '../live-year.ts';
import type { Imported } from '../outside/seen.ts';
import { askAndWait } from './asking.ts';
import type { Cast } from './cast.ts';
import { fileOf } from './import-files.ts';
import { carriedOut, type Report } from './long-files.ts';
import { inStudy } from './paths.ts';

/** After a lost answer the same file is sent again. */
const TRIES = 3;
/** Looks at a file before whoever mends it gives up. */
const LOOKS = 4;
/** Of those who are told what is wrong with their file: they send it all the same. */
const STUBBORN = 0.15;

/** What is brought in: of people who are new, or of people who are there. */
interface File {
  mode: 'create' | 'update';
  rows: CsvRow[];
  isHeld?: boolean;
  /** Begins as soon as a long file waits to be carried out. */
  meanwhile?: () => void;
  /** The same file comes once more while the first is being answered, so many milliseconds later. */
  againAfterMs?: number;
}

const newKey = (luck: Chance): string => `import-${String(luck.between(1, 2 ** 31))}`;

const sendOnce = async (
  year: LivedYear,
  cast: Cast,
  { mode, rows, isHeld = false, meanwhile }: File,
  isDry: boolean,
  key: string,
): Promise<Report | undefined> => {
  const { time, seen } = year.world;
  const imported: Imported = { study: cast.study.id, from: time.now(), isDry, isRefused: false };
  seen.imports.push(imported);
  const query = `mode=${mode}&dryRun=${String(isDry)}&held=${String(isHeld)}${isDry ? '&values=true' : ''}`;
  const told = await askAndWait(year, {
    study: cast.study.id,
    eyes: 'coordinator',
    route: 'participants.import',
    method: 'POST',
    path: inStudy(cast, `/participants:import?${query}`),
    csv: fileOf(cast, rows),
    key,
  });
  if (told?.status === 202) {
    meanwhile?.();
    return carriedOut(year, cast, rows, told);
  }
  if (told?.status !== 200) return undefined;
  const report = JSON.parse(told.body) as Report;
  Object.assign(imported, { to: time.now(), isRefused: report.refused.length > 0 });
  return report;
};

const send = async (
  year: LivedYear,
  cast: Cast,
  file: File,
  isDry: boolean,
  luck: Chance,
): Promise<Report | undefined> => {
  const key = newKey(luck);
  const { againAfterMs } = file;
  if (!isDry && againAfterMs !== undefined) {
    const other = newKey(luck);
    year.world.time.after(againAfterMs, () => void sendOnce(year, cast, file, isDry, other));
  }
  let report: Report | undefined;
  for (let nth = 0; nth < TRIES && report === undefined; nth += 1)
    report = await sendOnce(year, cast, file, isDry, key);
  return report;
};

/** The cells that are refused emptied, as the answer asks for; whoever has none of them to empty is left out. */
const mended = (rows: CsvRow[], { refused }: Report): CsvRow[] =>
  rows.flatMap((row, nth) => {
    const columns = refused.filter(({ line }) => line === nth + 2).map(({ column }) => column);
    const isHopeless = columns.some((column) => column === 'id' || (row[column] ?? '') === '');
    return isHopeless ? [] : [{ ...row, ...Object.fromEntries(columns.map((column) => [column, ''])) }];
  });

/** As the console has it done: tried out first, mended by what is refused, and then brought in. @returns the rows that came in */
export const bringIn = async (year: LivedYear, cast: Cast, file: File, luck: Chance): Promise<CsvRow[]> => {
  let { rows } = file;
  for (let look = 0; look < LOOKS && rows.length > 0; look += 1) {
    const dry = await send(year, cast, { ...file, rows }, true, luck);
    if (dry === undefined) return [];
    if (dry.refused.length === 0 || luck.often(STUBBORN)) {
      const report = await send(year, cast, { ...file, rows }, false, luck);
      if (report === undefined) return [];
      if (report.refused.length === 0) return rows;
    }
    rows = mended(rows, dry);
  }
  return [];
};
