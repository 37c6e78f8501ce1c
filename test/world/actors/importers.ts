import type { Chance } from '../../../local/chance.ts';
import type { CsvRow } from '../../support/a-csv.ts';
import type { LivedYear } from '../live-year.ts';
import type { Imported } from '../outside/seen.ts';
import { askAndWait } from './asking.ts';
import type { Cast, Person } from './cast.ts';
import { todayOf } from './clerk.ts';
import { enterNow } from './entries.ts';
import { changeFor, fileOf, pastFor, rowOf, rowsIn, unsafeIn } from './import-files.ts';
import { textFrom } from './texts.ts';

const DAY_MS = 86_400_000;
/** After a lost answer the same file is sent again. */
const TRIES = 3;
/** Looks at a file before whoever mends it gives up. */
const LOOKS = 4;
/** Of those who are told what is wrong with their file: they send it all the same. */
const STUBBORN = 0.15;

interface File {
  mode: 'create' | 'update';
  rows: CsvRow[];
  isHeld?: boolean;
}

interface Report {
  refused: { line: number; column: string }[];
}

const inStudy = ({ study }: Cast, path: string): string => `/api/studies/${study.id}${path}`;
const newKey = (luck: Chance): string => `import-${String(luck.between(1, 2 ** 31))}`;

const sendOnce = async (
  year: LivedYear,
  cast: Cast,
  { mode, rows, isHeld = false }: File,
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
const bringIn = async (year: LivedYear, cast: Cast, file: File, luck: Chance): Promise<CsvRow[]> => {
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

const noteUnsafe = ({ world }: LivedYear, { study }: Cast, row: CsvRow): void => {
  const [participant = '', number] = [row['id'], unsafeIn(row)];
  if (number !== undefined) world.seen.unsafe.push({ at: world.time.now(), study: study.id, participant, number });
};

/** @param arrives begins the life of somebody who has come */
const bringNewcomers = async (
  year: LivedYear,
  cast: Cast,
  arrives: (person: Person) => void,
  luck: Chance,
): Promise<void> => {
  const [{ time }, today] = [year.world, todayOf(year)];
  const people = Array.from({ length: luck.between(1, 2) }, () => cast.newcomer(today, luck));
  const rows = people.map((person) => {
    const { number } = luck.one(cast.people).card.phones[0] ?? { number: undefined };
    // Whoever lives with somebody may have their number.
    const [phone] = luck.often(0.15) && number !== undefined ? [{ number }] : person.card.phones;
    person.card.phones = phone ? [phone] : [];
    if (phone) person.addresses.add(phone.number);
    return { ...rowOf(person), ...pastFor({ person, today, luck }) };
  });
  cast.awaited.push(...people);
  const isHeld = luck.often(0.25);
  const releasedAfter = luck.between(1, 10) * DAY_MS;
  const came = await bringIn(year, cast, { mode: 'create', rows, isHeld }, luck);
  for (const row of came) noteUnsafe(year, cast, row);
  const ids = came.map(({ id }) => id);
  for (const person of people.filter(({ id }) => ids.includes(id))) {
    cast.awaited.splice(cast.awaited.indexOf(person), 1);
    cast.people.push(person);
    arrives(person);
  }
  if (!isHeld || ids.length === 0) return;
  const path = inStudy(cast, '/participants:release');
  const asked = { study: cast.study.id, eyes: 'leadCoordinator', route: 'participants.release', path } as const;
  time.after(releasedAfter, () => void askAndWait(year, { ...asked, method: 'POST', body: { ids } }));
};

const exported = async (year: LivedYear, cast: Cast): Promise<CsvRow[]> => {
  const told = await askAndWait(year, {
    study: cast.study.id,
    eyes: 'leadCoordinator',
    route: 'participants.export',
    path: inStudy(cast, '/participants:export?reason=monthly'),
  });
  return told?.status === 200 ? rowsIn(told.body) : [];
};

const ofPerson = (cast: Cast, { id }: Person, path: string): string => inStudy(cast, `/participants/${id}${path}`);

const markUnsafe = async (year: LivedYear, cast: Cast, person: Person, number: string): Promise<void> => {
  const study = cast.study.id;
  const told = await askAndWait(year, {
    study,
    eyes: 'coordinator',
    route: 'participant.contact',
    method: 'PATCH',
    path: ofPerson(cast, person, '/contact'),
    body: { phones: [{ number, unsafe: true }] },
  });
  if (told?.status === 200)
    year.world.seen.unsafe.push({ at: year.world.time.now(), study, participant: person.id, number });
};

const correctArm = (year: LivedYear, cast: Cast, person: Person, was: string | undefined, luck: Chance) => {
  const arm = luck.one(cast.protocol.arms.map(({ id }) => id).filter((id) => id !== was));
  const asked = { study: cast.study.id, eyes: 'coordinator', route: 'participant.arm', method: 'PATCH' } as const;
  return askAndWait(year, { ...asked, path: ofPerson(cast, person, '/arm'), body: { arm } });
};

/** What a file of before does not know of. */
const NEWS = ['stopText', 'optOut', 'consent', 'stop', 'die', 'unsafe', 'arm'] as const;

const happens = async (year: LivedYear, cast: Cast, person: Person, row: CsvRow, luck: Chance): Promise<void> => {
  const [what, { world }] = [luck.one(NEWS), year];
  const number = row['phone'] ?? '';
  switch (what) {
    case 'stopText':
      if (number !== '') textFrom(world, number, luck.one(Object.values(cast.study.senders)).smsName, 'STOP');
      return;
    case 'unsafe':
      if (number !== '') await markUnsafe(year, cast, person, number);
      return;
    case 'arm':
      await correctArm(year, cast, person, row['arm'], luck);
      return;
    case 'die':
    case 'optOut':
    case 'consent':
    case 'stop':
      await enterNow(year, cast, person, what, luck);
  }
};

/** Somebody works with a file for some days, and brings it back when it is no longer true. */
const bringOldFile = async (year: LivedYear, cast: Cast, luck: Chance): Promise<void> => {
  const { time } = year.world;
  const rows = luck.shuffled(await exported(year, cast)).slice(0, luck.between(1, 4));
  const [days, keptFor] = [luck.between(0, 3), luck.between(1, 10)];
  await time.sleep(days * DAY_MS);
  for (const row of rows) {
    const person = cast.people.find(({ id }) => id === row['id']);
    if (person && luck.often(0.5)) await happens(year, cast, person, row, luck);
  }
  await time.sleep(keptFor * DAY_MS);
  await bringIn(year, cast, { mode: 'update', rows }, luck);
};

/** Out, changed in a spreadsheet, and in again. */
const bringChanges = async (year: LivedYear, cast: Cast, luck: Chance): Promise<void> => {
  const today = todayOf(year);
  const rows = luck.shuffled(await exported(year, cast)).slice(0, luck.between(1, 3));
  const changed = rows.map((row) => {
    const person = cast.people.find(({ id }) => id === row['id']);
    return person ? { ...row, ...changeFor({ person, today, luck }) } : row;
  });
  // Now and then as if they were new: whoever is there already is not touched by it.
  const mode = luck.often(0.2) ? 'create' : 'update';
  for (const row of await bringIn(year, cast, { mode, rows: changed }, luck)) noteUnsafe(year, cast, row);
};

/** A coordinator brings a file in, of people who are new or of people who are there, and waits for it to be done. */
export const importFile = async (
  year: LivedYear,
  cast: Cast,
  arrives: (person: Person) => void,
  luck: Chance,
): Promise<void> => {
  const drawn = luck.next();
  if (drawn < 0.35) return bringNewcomers(year, cast, arrives, luck);
  return drawn < 0.7 ? bringOldFile(year, cast, luck) : bringChanges(year, cast, luck);
};
