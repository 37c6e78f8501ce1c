import { inInterviews } from '../../functions/serve-api/one-record.ts';
import type { Writing } from '../../functions/serve-api/writing.ts';
import type { Chance } from '../../local/chance.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { bookAppointment } from '../../shared/domain/entries/book-appointment.ts';
import { changeParticipation, type ParticipationEntry } from '../../shared/domain/entries/change-participation.ts';
import { STREAMS } from '../../shared/domain/record.ts';
import { standBackFrom } from '../../shared/ports/stand-back.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { TABLE_SHAPES } from '../../shared/runtime/table-shapes.ts';
import { drawCast, type Person } from './actors/cast.ts';
import { enter, openStudy } from './actors/hand.ts';
import type { Row } from './dynamo/rows.ts';
import { Table } from './dynamo/table.ts';
import { startOf, TICK_MINUTES } from './live-year.ts';
import { worldIds } from './outside/ids.ts';
import { PROFILES, type ProfileName } from './outside/profiles.ts';
import { storesOf, TABLES } from './outside/worker.ts';
import { openWorld, type World } from './world.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const RESTORABLE = ['records', 'contacts', 'studies'] as const;
/** So long the tables are away. */
const RESTORE_MS = 40 * MINUTE_MS;
/** How far the tables go back. */
const LOST_HOURS = 6;
/** Messages of the hours that are lost, at the least. */
const LOST_MESSAGES_MIN = 2;
/** So many say no to everything in the hours that are lost. */
const SAYING_NO = 8;
/** So many get an appointment in those hours, which staff enter again before the release. */
const BOOKED = 6;
const LONGEST_DAYS = 120;

type Backup = Map<string, Row[]>;

const backupOf = ({ dynamo }: World): Backup =>
  new Map(
    RESTORABLE.map((table) => {
      const name = TABLES[table];
      return [name, [...(dynamo.tables.get(name)?.rows.all() ?? [])]] as const;
    }),
  );

/** As a restore leaves them: new tables under the old names. */
const putBack = ({ dynamo, time }: World, backup: Backup): void => {
  for (const kind of RESTORABLE) {
    const name = TABLES[kind];
    const table = new Table(name, TABLE_SHAPES[kind].indexes);
    for (const { pk, sk, item: after } of backup.get(name) ?? [])
      table.apply({ table: name, key: { pk, sk }, after }, time.now(), time.now());
    dynamo.tables.set(name, table);
  }
};

export interface RestoredSetting {
  seed: number;
  profile: ProfileName;
  people: number;
  /** As the product was before it looked for restores: what the scenario must be able to see. */
  isUnwatched?: boolean;
}

export interface Restored {
  world: World;
  /** In the hours that were lost. */
  saidNo: string[];
  /** The second that the tables went back to, and when they were there again. */
  to: number;
  at: number;
  releasedAt: number;
  end: number;
  nextDue: number | undefined;
}

const saysNo = (entry: ParticipationEntry): Writing => ({
  entry: (both, context) => changeParticipation(both, entry, context),
  event: { action: 'participationChanged' },
});

const isBooked = ({ timepoints }: Person, today: number, luck: Chance): Writing => {
  const of = luck.one(timepoints);
  const at = `${isoDate(today + luck.between(0, 25))}T${luck.one(['08:00', '10:30', '13:15', '15:45'])}`;
  return {
    entry: inInterviews((record, context) =>
      bookAppointment(record, of, { at, minutes: 60, mode: 'phone', askedBy: 'staff' }, context),
    ),
    event: { action: 'appointmentBooked' },
  };
};

/** Until enough was sent within the last hours, and a copy of the tables from before. */
const liveToARestore = async (world: World): Promise<{ backup: Backup; to: number }> => {
  const { time, seen } = world;
  const backups: { at: number; backup: Backup }[] = [];
  for (let hours = 0; hours < LONGEST_DAYS * 24; hours += 1) {
    backups.push({ at: time.now(), backup: backupOf(world) });
    if (backups.length > LOST_HOURS) backups.shift();
    await time.runUntil(time.now() + HOUR_MS);
    const [oldest] = backups;
    const lost = seen.posts.filter(({ at, participant }) => participant && oldest && at > oldest.at);
    if (oldest && backups.length === LOST_HOURS && lost.length >= LOST_MESSAGES_MIN)
      return { backup: oldest.backup, to: oldest.at };
  }
  throw new Error('nothing was ever sent');
};

/**
 * A trial whose tables are restored to some hours ago (G26): what was sent since is unknown to them. What waits in the queue comes first, then the
 * ticks; a day later somebody releases sending, and life goes on.
 */
export const liveRestored = async ({
  seed,
  profile,
  people,
  isUnwatched = false,
}: RestoredSetting): Promise<Restored> => {
  const world = openWorld({ seed, start: startOf(seed), profile: PROFILES[profile] });
  const { time, dynamo, luck } = world;
  const stores = storesOf({ documents: dynamo.documents, clock: time, sleep: time.sleep, random: () => 0.5 });
  const cast = drawCast(0, { people, armsTurned: 0, start: Math.floor(time.now() / DAY_MS) }, luck('cast'));
  const hand = { stores, ids: worldIds('hand'), now: time.now };
  await openStudy(hand, cast);
  const { id } = cast.study;
  let isAway = false;
  const tickOn = (): void => {
    time.after(TICK_MINUTES * MINUTE_MS, () => {
      tickOn();
      if (isAway) return;
      void world.invoke('sweep', (process) => (isUnwatched ? process.jobs.sweep() : process.jobs.tick()));
    });
  };
  tickOn();
  const { backup, to } = await liveToARestore(world);
  const saidNo = cast.people.slice(0, SAYING_NO);
  for (const person of saidNo)
    for (const entry of [{ consent: { sms: false } }, { interviews: 'stopped' }] as const)
      await enter(hand, cast.study, person.id, saysNo(entry));
  const booked = cast.people.slice(SAYING_NO, SAYING_NO + BOOKED);
  const bookAll = async (today: number): Promise<void> => {
    for (const person of booked)
      await enter(hand, cast.study, person.id, isBooked(person, today, luck(`booking ${person.id}`)));
  };
  const bookedOn = Math.floor(time.now() / DAY_MS);
  await bookAll(bookedOn);
  // Time enough for what tells them of it.
  await time.runUntil(time.now() + HOUR_MS);
  isAway = true;
  await time.runUntil(time.now() + RESTORE_MS);
  putBack(world, backup);
  const at = time.now();
  for (const { id: participant } of cast.people)
    for (const stream of STREAMS) world.due.add(JSON.stringify({ study: id, participant, kind: 'record', stream }));
  await time.runUntil(time.now() + 10 * MINUTE_MS);
  isAway = false;
  await time.runUntil(time.now() + DAY_MS);
  await bookAll(bookedOn);
  const study = await stores.studies.studyNow(id);
  if (study?.restore) {
    // As the release does before anything goes.
    await standBackFrom(id, study.restore, Infinity, { ...stores, clock: time, ids: hand.ids });
    const restore = { ...study.restore, released: { at: isoInstant(time.now()), by: 'coordinator-1' } };
    await stores.studies.saveStudy({ ...study, revision: study.revision + 1, restore }, study.revision);
  }
  const releasedAt = time.now();
  world.become(PROFILES.calm);
  await time.runUntil(time.now() + 45 * DAY_MS);
  return {
    world,
    saidNo: saidNo.map((person) => person.id),
    to,
    at,
    releasedAt,
    end: time.now(),
    nextDue: await stores.records.earliestDue(),
  };
};
