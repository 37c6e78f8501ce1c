import type { Chance } from '../../../local/chance.ts';
import type { CsvRow } from '../../support/a-csv.ts';
import type { LivedYear } from '../live-year.ts';
import { askAndWait } from './asking.ts';
import { bringIn } from './bring-in.ts';
import type { Cast, Person } from './cast.ts';
import { todayOf } from './clerk.ts';
import { AT_ONCE_ROWS } from '../outside/api.ts';
import { changeFor, pastFor, rowOf, rowsIn, unsafeIn } from './import-files.ts';
import { happens } from './news.ts';
import { inStudy } from './paths.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
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

/** So that most are of those who are there: the world does not fill with newcomers. */
const WITH_NEWCOMER = 0.3;
const CHANGED = 0.5;
/** Of files during whose run something befalls up to three of those whom it names, */
const NEWS_MEANWHILE = 0.5;
/** within so many milliseconds before and after the run begins, with the minute. */
const AROUND_THE_RUN_MS = [-30_000, 3_000] as const;
/** Of files that are sent twice at once, by a second click or by whatever stands between. */
const TWICE = 0.25;
const AGAIN_WITHIN_MS = 3_000;

const nextMinute = ({ world: { time } }: LivedYear): number => Math.ceil(time.now() / MINUTE_MS) * MINUTE_MS;

/** What a file does not know of befalls those whom it names while it is carried out. */
const newsMeanwhile = (year: LivedYear, cast: Cast, rows: CsvRow[], luck: Chance): void => {
  if (!luck.often(NEWS_MEANWHILE)) return;
  for (const row of luck.shuffled(rows).slice(0, luck.between(1, 3))) {
    const person = cast.people.find(({ id }) => id === row['id']);
    const at = nextMinute(year) + luck.between(...AROUND_THE_RUN_MS);
    if (person) year.world.time.at(at, () => void happens(year, cast, person, row, luck));
  }
};

/** More than one request reads where there are as many people, and more than are written at once. */
const ROWS = [AT_ONCE_ROWS + 1, 12] as const;

/** Out, changed in a spreadsheet, and in again, so long that a run carries it out later. */
export const bringLongFile = async (
  year: LivedYear,
  cast: Cast,
  arrives: (person: Person) => void,
  luck: Chance,
): Promise<void> => {
  const today = todayOf(year);
  const some = luck.shuffled(await exported(year, cast)).slice(0, luck.between(...ROWS));
  const rows = some.map((row) => {
    const person = cast.people.find(({ id }) => id === row['id']);
    if (!person || !luck.often(CHANGED)) return row;
    return { ...row, ...changeFor({ person, today, luck }), crf: `CRF-${String(luck.between(10_000, 99_999))}` };
  });
  const newcomer = luck.often(WITH_NEWCOMER) ? cast.newcomer(today, luck) : undefined;
  if (newcomer) {
    cast.awaited.push(newcomer);
    rows.push({ ...rowOf(newcomer), ...pastFor({ person: newcomer, today, luck }) });
  }
  const isTwice = luck.often(TWICE);
  const againAfterMs = luck.between(0, AGAIN_WITHIN_MS);
  const meanwhile = (): void => {
    newsMeanwhile(year, cast, rows, luck);
  };
  const file = { mode: 'update', rows, meanwhile, ...(isTwice ? { againAfterMs } : {}) } as const;
  const came = await bringIn(year, cast, file, luck);
  for (const row of came) noteUnsafe(year, cast, row);
  if (!newcomer || !came.some(({ id }) => id === newcomer.id)) return;
  cast.awaited.splice(cast.awaited.indexOf(newcomer), 1);
  cast.people.push(newcomer);
  arrives(newcomer);
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
