import type { CheckIn } from '../../../shared/domain/record.ts';
import { isoDate } from '../../../shared/domain/civil-date.ts';
import { isoInstant, zoneOf } from '../../../shared/domain/zone.ts';
import type { Chance } from '../../../local/chance.ts';
import { startOfLocal } from '../checks/misses/missed-interviews.ts';
import type { LivedYear } from '../live-year.ts';
import { NOTES } from '../outside/shown.ts';
import { type Asked, askAndWait, etagIn } from './asking.ts';
import type { Cast, Person } from './cast.ts';
import { READERS } from './staff.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const ZONE = zoneOf('Europe/Copenhagen');
const TIMES = ['08:00', '10:30', '13:15', '15:45', '18:30'];
/** Of whoever hears nothing, or finds that somebody was faster. */
const TRIES = 4;
/** Of the times that are agreed: they change, before or after the reminder left. */
const CHANGED = 0.6;
const HOURS_BEFORE = [1, 6, 20, 26, 40, 70];
/** Of those who were changed: once more, and perhaps again. */
const CORRECTED = 0.5;
const MINUTES_UNTIL_CORRECTED = [3, 12, 90, 600, 1_500];
const RUNG = 0.5;
const CALLS_AT_ONCE = 3;
const RECORDED = 0.7;
const HOURS_UNTIL_RECORDED = 30;
const OFTEN_HELD = ['held', 'held', 'held', 'missed', 'missed', 'cancelled'] as const;
/** What one entry about a check-in may be called, so that it can be taken back. */
const TAKEN_BACK = ['checkInBooked', 'checkInCancelled', 'voided', 'armChanged'];

interface Time {
  n: number;
  at: string;
  end?: { how: string };
}

/** What stands on the page of a participant. */
interface Sheet {
  etag: string | undefined;
  standing: Time | undefined;
  all: Time[];
}

/** Whoever agrees the times with a participant: their mentor, by the second pseudonym, or somebody who coordinates. */
interface Booker {
  year: LivedYear;
  cast: Cast;
  person: Person;
  asked: Pick<Asked, 'study' | 'eyes' | 'as'>;
  path: string;
}

type Request = Pick<Asked, 'route' | 'method' | 'path' | 'body'>;
/** What is to be done upon what stands; undefined: it is done, or there is nothing to do. */
type Wish = (booker: Booker, sheet: Sheet) => Request | undefined;
type By = { askedBy: 'participant' } | object;

const bookerOf = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<Booker | undefined> => {
  const { id: study } = cast.study;
  // What newer code has left there is nobody's to read until it is rolled back.
  const both = await year.hand.stores.records.readBoth(study, person.id).catch(() => undefined);
  const { mentor, alias, arm } = both?.checkIns ?? {};
  const isSupported = cast.protocol.arms.some(({ id, checkIns }) => id === arm && checkIns !== undefined);
  if (alias === undefined || !isSupported) return undefined;
  const isMentor = mentor !== undefined && luck.often(0.8);
  const as = isMentor ? mentor : READERS.coordinator(study);
  const path = `/api/studies/${study}/participants/${isMentor ? alias : person.id}`;
  return { year, cast, person, asked: { study, eyes: isMentor ? 'mentor' : 'coordinator', as }, path };
};

const read = async ({ year, asked, path }: Booker): Promise<Sheet | undefined> => {
  const told = await askAndWait(year, { ...asked, route: 'participant.read', path });
  if (told?.status !== 200) return undefined;
  const { checkIns } = JSON.parse(told.body) as { checkIns: { appointment?: Time; appointments: Time[] } };
  return { etag: etagIn(told), standing: checkIns.appointment, all: checkIns.appointments };
};

/** Whether it is worth another try: no answer came, somebody was faster, or too many were at it at once. */
const mayTryAgain = (told: { status: number; body: string } | undefined): boolean =>
  told === undefined || told.status === 412 || (told.status === 409 && told.body.includes('"busy"'));

const standingOf = ({ body }: { body: string }): Time | undefined =>
  (JSON.parse(body) as { checkIns?: { appointment?: Time } }).checkIns?.appointment;

/**
 * As a person does it: reads, writes upon what they have read, and where that has changed meanwhile, or no answer came, reads again.
 * @returns what stands then, as far as they were told
 */
const insist = async (booker: Booker, wish: Wish): Promise<Time | undefined> => {
  for (let nth = 0; nth < TRIES; nth += 1) {
    const sheet = await read(booker);
    if (sheet === undefined) continue;
    const request = wish(booker, sheet);
    if (request === undefined) return sheet.standing;
    const match = sheet.etag === undefined ? {} : { match: sheet.etag };
    const told = await askAndWait(booker.year, { ...booker.asked, ...request, ...match });
    if (!mayTryAgain(told)) return told?.status === 200 ? standingOf(told) : sheet.standing;
  }
  return undefined;
};

const put = ({ path }: Booker, at: string, by: By = {}): Request => ({
  route: 'checkIn.book',
  method: 'PUT',
  path: `${path}/check-ins/appointment`,
  body: { at, mode: 'phone', note: NOTES.checkIn, ...by },
});

const agree =
  (at: string): Wish =>
  (booker, { standing }) =>
    standing === undefined ? put(booker, at) : undefined;

const move =
  (at: string, by: By): Wish =>
  (booker, { standing }) =>
    standing === undefined || standing.at === at ? undefined : put(booker, at, by);

/** The one that stood when they looked first. */
const callOff = (by: By): Wish => {
  let meant: number | undefined;
  return ({ path }, { standing }) => {
    meant ??= standing?.n;
    return standing !== undefined && standing.n === meant
      ? { route: 'checkIn.cancel', method: 'DELETE', path: `${path}/check-ins/appointment`, body: by }
      : undefined;
  };
};

/** To the time that it had before, whether it was moved from there or called off. */
const moveBack: Wish = (booker, { standing, all }) => {
  const before = all.findLast(({ end }) => end?.how === 'moved' || end?.how === 'cancelled');
  return before === undefined || before.at === standing?.at ? undefined : put(booker, before.at);
};

const keyFrom = (luck: Chance): string => `mentors-${String(luck.between(1, 2 ** 31))}`;

/** Sent again under the same key, and upon the same version, where no answer came. */
const post = async (booker: Booker, request: Omit<Asked, 'study' | 'eyes' | 'method'>, luck: Chance): Promise<void> => {
  const key = keyFrom(luck);
  let told: object | undefined;
  for (let nth = 0; nth < TRIES && told === undefined; nth += 1)
    told = await askAndWait(booker.year, { ...booker.asked, ...request, method: 'POST', key });
};

/** Somebody who coordinates takes the last entry about a check-in back: the booking, the move, the cancellation, or what took one of them back. */
const takeBack = async ({ year, cast, person }: Booker, luck: Chance): Promise<void> => {
  const { id: study } = cast.study;
  const path = `/api/studies/${study}/participants/${person.id}`;
  const asked = { study, eyes: 'coordinator' } as const;
  const told = await askAndWait(year, { ...asked, route: 'participant.events', path: `${path}/events` });
  if (told?.status !== 200) return;
  const { items } = JSON.parse(told.body) as { items: { id: string; stream: string; action: string }[] };
  const last = items.findLast(({ stream, action }) => stream === 'checkIns' && TAKEN_BACK.includes(action));
  if (last === undefined) return;
  const body = { reason: 'wrong person' };
  const booker = { year, cast, person, asked, path };
  await post(booker, { route: 'participant.void', path: `${path}/events/${last.id}:void`, body }, luck);
};

/** Whoever is to be told by a call is rung, and answers or does not. */
const ring = async (booker: Booker, luck: Chance): Promise<void> => {
  const { year, cast, asked } = booker;
  const path = `/api/studies/${cast.study.id}`;
  const told = await askAndWait(year, { ...asked, route: 'worklist.read', path: `${path}/worklist` });
  if (told?.status !== 200) return;
  const { items } = JSON.parse(told.body) as { items: { id: string; does?: string }[] };
  for (const { id } of items.filter(({ does }) => does === 'deliverByCall').slice(0, CALLS_AT_ONCE)) {
    const outcome = luck.one(['reached', 'reached', 'noAnswer', 'voicemail']);
    // Nobody's clock is so far behind.
    const body = {
      at: isoInstant(year.world.time.now() - 5 * MINUTE_MS),
      band: luck.one(['am', 'pm', 'eve']),
      outcome,
    };
    await post(booker, { route: 'task.attempt', path: `${path}/tasks/${encodeURIComponent(id)}/attempts`, body }, luck);
  }
};

const record = (booker: Booker, on: string, luck: Chance): Promise<void> => {
  const outcome: CheckIn['outcome'] = luck.one(OFTEN_HELD);
  const body = { on, kind: 'mentor', setting: 'phone', outcome };
  return post(booker, { route: 'checkIn.record', path: `${booker.path}/check-ins`, body }, luck);
};

const todayOf = ({ year }: Booker): number => ZONE.toLocal(year.world.time.now()).day;

/** Some hours, some days ahead; now and then one that has passed, by a slip or to say when they met. */
const anotherTime = (booker: Booker, luck: Chance): string => {
  const ahead = luck.often(0.1) ? -1 : luck.between(0, 6);
  return `${isoDate(todayOf(booker) + ahead)}T${luck.one(TIMES)}`;
};

const byWhom = (luck: Chance): By => (luck.often(0.25) ? { askedBy: 'participant' } : {});

const change = async (booker: Booker, luck: Chance): Promise<unknown> => {
  const drawn = luck.next();
  if (drawn < 0.1) return takeBack(booker, luck);
  const by = byWhom(luck);
  return insist(booker, drawn < 0.6 ? move(anotherTime(booker, luck), by) : callOff(by));
};

const correct = (booker: Booker, luck: Chance): Promise<unknown> => {
  const drawn = luck.next();
  if (drawn < 0.35) return insist(booker, moveBack);
  if (drawn < 0.65) return takeBack(booker, luck);
  return drawn < 0.8 ? insist(booker, agree(anotherTime(booker, luck))) : change(booker, luck);
};

/** At this very moment, whatever a worker is doing with them. */
export const changeCheckIn = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const booker = await bookerOf(year, cast, person, luck);
  if (booker) await change(booker, luck);
};

/** A check-in is agreed on, changed and corrected as its mentor's week goes, and had or not. */
export const meet = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const { time } = year.world;
  const booker = await bookerOf(year, cast, person, luck);
  if (booker === undefined) return;
  const isOver = (): boolean => time.now() >= year.end;
  const until = (at: number): Promise<void> => time.sleep(Math.max(MINUTE_MS, at - time.now()));
  const days = luck.often(0.8) ? luck.between(3, 8) : luck.between(0, 2);
  const standing = await insist(booker, agree(`${isoDate(todayOf(booker) + days)}T${luck.one(TIMES)}`));
  if (standing === undefined) return;
  const start = startOfLocal(standing.at, ZONE);
  if (luck.often(CHANGED)) {
    await until(start - luck.one(HOURS_BEFORE) * HOUR_MS + luck.between(0, HOUR_MS));
    if (isOver()) return;
    await change(booker, luck);
    while (luck.often(CORRECTED)) {
      await time.sleep(luck.one(MINUTES_UNTIL_CORRECTED) * MINUTE_MS);
      if (isOver()) return;
      await correct(booker, luck);
    }
    if (luck.often(RUNG)) {
      await time.sleep(luck.between(1, 20) * HOUR_MS);
      if (isOver()) return;
      await ring(booker, luck);
    }
  }
  if (!luck.often(RECORDED)) return;
  await until(start + luck.between(1, HOURS_UNTIL_RECORDED) * HOUR_MS);
  if (!isOver()) await record(booker, standing.at.slice(0, 10), luck);
};
