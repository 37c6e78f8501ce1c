import type { Chance } from '../../local/chance.ts';
import {
  attackAgain,
  deskAgain,
  enterAgain,
  hasteAgain,
  importAgain,
  importLongAgain,
  interviewAgain,
  meetAgain,
  officeAgain,
  operateAgain,
  readAgain,
  recruitAgain,
  replyAgain,
} from './actors/again.ts';
import { type Cast, drawCast, type Person } from './actors/cast.ts';
import { boundTexts } from './actors/bounded-texts.ts';
import { shareNumber } from './actors/household.ts';
import { watchBlindedEyes } from './actors/blinded-eyes.ts';
import { deploy } from './actors/deployer.ts';
import { type Does, enterNow } from './actors/entries.ts';
import { type HandPorts, openStudy } from './actors/hand.ts';
import { releaseOutages } from './actors/desk.ts';
import { readMail } from './actors/link-readers.ts';
import { changeInterview } from './actors/interviewers.ts';
import { changeCheckIn } from './actors/mentors.ts';
import { worldIds } from './outside/ids.ts';
import { PROFILES, type Profile } from './outside/profiles.ts';
import { storesOf } from './outside/worker.ts';
import { openWorld, type World } from './world.ts';

export interface YearSetting {
  seed: number;
  profile: Profile;
  studies: number;
  /** Of each study. */
  people: number;
  days: number;
  /** Days after which it is left, when that is sooner: what was drawn for the others stays as it was. */
  until?: number;
  /** What is left out, to tell a failing seed in a shorter story. */
  without?: readonly Actor[];
  keepTrace?: boolean;
  /** By how many places everyone's arm is turned: blinded eyes must see no difference. */
  armsTurned?: number;
}

export const ACTORS = [
  'staff',
  'mentors',
  'interviewers',
  'participants',
  'officeHours',
  'readers',
  'blindedEyes',
  'desks',
  'operators',
  'importers',
  'recruiters',
  'hasty',
  'deployers',
  'attackers',
  'outages',
] as const;
export type Actor = (typeof ACTORS)[number];

export interface LivedYear {
  world: World;
  casts: Cast[];
  hand: HandPorts;
  start: number;
  end: number;
  days: number;
  /** Of the last mail that somebody got, by their address. */
  links: Map<string, string>;
}

export const TICK_MINUTES = 15;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** A Monday; each seed begins its year on another day, so that summer time and Christmas fall everywhere. */
const FIRST_DAY = Date.parse('2024-01-01T00:00:00Z');
const OFFICE_MS = 11 * HOUR_MS;

/** When the world of a seed begins. */
export const startOf = (seed: number): number => FIRST_DAY + (seed % 365) * DAY_MS + OFFICE_MS;

const isDuring = (now: number, stretches: [number, number][]): boolean =>
  stretches.some(([from, to]) => now >= from && now < to);

const tickAt = (world: World): void => {
  const { time, seen, profile } = world;
  time.after(TICK_MINUTES * MINUTE_MS, () => {
    tickAt(world);
    if (isDuring(time.now(), seen.outages)) return;
    const sweep = () => void world.invoke('sweep', (process) => process.jobs.sweep());
    sweep();
    if (profile().duplicate > 0.05) sweep();
  });
};

/** Each ends before the year does, where that is longer than a week, so that time is left to come to rest. */
const planOutages = ({ world, start, days }: LivedYear, luck: Chance): void => {
  for (const hours of world.profile().outages) {
    const lastDay = days - Math.max(5, Math.ceil((hours * HOUR_MS) / DAY_MS) + 2);
    const from = start + luck.between(1, Math.max(1, lastDay)) * DAY_MS + luck.between(0, 23) * HOUR_MS;
    world.seen.outages.push([from, from + hours * HOUR_MS]);
  }
};

/** Somebody stops, opts out, dies or has come, at the very moment at which a worker handles them. */
const INTERFERING: Does[] = ['optOut', 'stop', 'done', 'book', 'die', 'newNumber', 'hold', 'cancel'];
/** Of those who are supported: their check-in is moved or called off instead; of the others: their interview. */
const CHECK_IN_CHANGED = 0.3;
const INTERVIEW_CHANGED = 0.3;

const interfere = (year: LivedYear, luck: Chance): void => {
  const { world, casts } = year;
  world.onInterfere(({ study, participant }) => {
    const cast = casts.find((each) => each.study.id === study);
    const person = cast?.people.find(({ id }) => id === participant);
    if (!cast || !person) return;
    if (person.mentor !== undefined && luck.often(CHECK_IN_CHANGED)) void changeCheckIn(year, cast, person, luck);
    else if (luck.often(INTERVIEW_CHANGED)) void changeInterview(year, cast, person, luck);
    else void enterNow(year, cast, person, luck.one(INTERFERING), luck);
  });
};

/** Lives a year, then lets all faults stop and time go on until everything must have come to rest. */
export const liveYear = async (setting: YearSetting): Promise<LivedYear> => {
  const { seed, profile, studies, people, days, until = days, without = [], keepTrace, armsTurned = 0 } = setting;
  const start = startOf(seed);
  const world = openWorld({ seed, start, profile: PROFILES.calm, ...(keepTrace ? { keepTrace } : {}) });
  const { luck, time, dynamo } = world;
  const clock = { now: time.now };
  const stores = storesOf({ documents: dynamo.documents, clock, sleep: time.sleep, random: () => 0.5 });
  const hand = { stores, ids: worldIds('hand'), now: time.now };
  const casts = Array.from({ length: studies }, (_, nth) =>
    drawCast(nth, { people, armsTurned, start: Math.floor(start / DAY_MS) }, luck(`cast ${String(nth)}`)),
  );
  shareNumber(casts, Math.floor(start / DAY_MS), luck('household'));
  boundTexts(casts, luck('texts of a day'));
  const end = start + Math.min(days, until) * DAY_MS;
  const year: LivedYear = { world, casts, hand, start, end, days, links: new Map() };
  const acts = (actor: Actor): boolean => !without.includes(actor);
  for (const cast of casts) await openStudy(hand, cast);
  world.become(profile);
  tickAt(world);
  if (acts('outages')) planOutages(year, luck('outages'));
  interfere(year, luck('interfering'));
  for (const cast of casts) {
    const { id } = cast.study;
    if (acts('desks')) deskAgain(year, cast, luck(`desk ${id}`));
    if (acts('readers')) readAgain(year, cast, luck(`readers ${id}`));
    if (acts('hasty')) hasteAgain(year, cast, luck(`haste ${id}`));
    if (acts('officeHours')) officeAgain(year, cast, luck(`office ${id}`));
    const lives = (person: Person): void => {
      if (acts('staff')) enterAgain(year, cast, person, luck(`entries ${person.id}`));
      // Of an arm without check-ins too: it may be corrected.
      if (acts('mentors')) meetAgain(year, cast, person, luck(`mentors ${person.id}`));
      if (acts('interviewers')) interviewAgain(year, cast, person, luck(`interviewers ${person.id}`));
      if (acts('participants')) replyAgain(year, cast, person, luck(`replies ${person.id}`));
    };
    for (const person of cast.people) lives(person);
    if (acts('importers')) importAgain(year, cast, lives, luck(`importers ${id}`));
    if (acts('importers')) importLongAgain(year, cast, lives, luck(`long files ${id}`));
    if (acts('recruiters')) recruitAgain(year, cast, lives, luck(`recruiters ${id}`));
  }
  if (acts('participants')) readMail(year, luck('mail'));
  if (acts('desks')) releaseOutages(year, luck('releases'));
  if (acts('operators')) operateAgain(year, luck('operators'));
  if (acts('attackers')) attackAgain(year, luck('attackers'));
  if (acts('deployers')) deploy(year, luck('deployers'));
  const compared = acts('blindedEyes') ? watchBlindedEyes(year) : undefined;
  await time.runUntil(year.end);
  world.become(PROFILES.calm);
  await time.runUntil(year.end + 3 * TICK_MINUTES * MINUTE_MS);
  await compared?.();
  return year;
};
