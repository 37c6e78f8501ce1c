import { encodeAttempt } from '../../shared/domain/attempt-id.ts';
import type { Chance } from '../../local/chance.ts';
import { type Cast, drawCast, type Person } from './actors/cast.ts';
import { watchBlindedEyes } from './actors/blinded-eyes.ts';
import { deploy } from './actors/deployer.ts';
import { type Does, drawDoes, enterNow } from './actors/entries.ts';
import { type HandPorts, openStudy } from './actors/hand.ts';
import { enterTimesInHaste } from './actors/in-haste.ts';
import { importFile } from './actors/importers.ts';
import { officeHour } from './actors/office-hour.ts';
import { atTheDesk, releaseOutages } from './actors/desk.ts';
import { readMail } from './actors/link-readers.ts';
import { changeInterview, interview } from './actors/interviewers.ts';
import { changeCheckIn, meet } from './actors/mentors.ts';
import { operate } from './actors/operator.ts';
import { lookAround } from './actors/readers.ts';
import { recruit } from './actors/recruiters.ts';
import { textFrom } from './actors/texts.ts';
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
/** Days between two things that are entered of one person, on average. */
const DAYS_BETWEEN_ENTRIES = 30;
/** From the end of one check-in to the booking of the next. */
const DAYS_BETWEEN_CHECK_INS = 16;
const DAYS_BETWEEN_INTERVIEWS = 35;
const DAYS_BETWEEN_REPLIES = 90;
const DAYS_BETWEEN_LOOKS = 6;
const DAYS_BETWEEN_DESKS = 12;
const DAYS_BETWEEN_OPERATIONS = 25;
const DAYS_BETWEEN_IMPORTS = 30;
const DAYS_BETWEEN_ENROLMENTS = 60;
const DAYS_BETWEEN_HASTE = 30;
const TEXTS = [
  '1',
  '2',
  '1',
  'STOP',
  'stop',
  'AFMELD',
  'FORKERT',
  'HJÆLP',
  'Jeg ringer i morgen',
  'Ja tak 👍',
  '',
  'Nej, STOP det',
];

/** When the world of a seed begins. */
export const startOf = (seed: number): number => FIRST_DAY + (seed % 365) * DAY_MS + OFFICE_MS;

/** Exponential, so that nothing happens to everybody at once. */
const waitMs = (days: number, luck: Chance): number => Math.max(MINUTE_MS, -Math.log(1 - luck.next()) * days * DAY_MS);

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

/** Staff enter something of one person, at office hours mostly, and again after a while. */
const enterAgain = (year: LivedYear, cast: Cast, person: Person, luck: Chance): void => {
  const { world, end } = year;
  const { time } = world;
  time.after(waitMs(DAYS_BETWEEN_ENTRIES, luck), () => {
    if (time.now() >= end) return;
    void enterNow(year, cast, person, drawDoes(luck), luck);
    enterAgain(year, cast, person, luck);
  });
};

type Meets = (year: LivedYear, cast: Cast, person: Person, luck: Chance) => Promise<void>;

/** From the end of one meeting to the next, in days on average. */
const meetAgain = (meets: Meets, days: number, year: LivedYear, cast: Cast, person: Person, luck: Chance): void => {
  const { world, end } = year;
  world.time.after(waitMs(days, luck), () => {
    if (world.time.now() >= end) return;
    void meets(year, cast, person, luck).then(() => {
      meetAgain(meets, days, year, cast, person, luck);
    });
  });
};

const replyAgain = (year: LivedYear, cast: Cast, person: Person, luck: Chance): void => {
  const { world, end } = year;
  const [phone] = person.card.phones;
  if (!phone) return;
  world.time.after(waitMs(DAYS_BETWEEN_REPLIES, luck), () => {
    if (world.time.now() >= end) return;
    textFrom(world, phone.number, luck.one(Object.values(cast.study.senders)).smsName, luck.one(TEXTS));
    replyAgain(year, cast, person, luck);
  });
};

const attackAgain = (year: LivedYear, luck: Chance): void => {
  const { world, casts, end } = year;
  const { attacks } = world.profile();
  if (attacks === 0) return;
  world.time.after(waitMs(365 / attacks, luck), () => {
    if (world.time.now() >= end) return;
    const { study, people } = luck.one(casts);
    const name = {
      study: study.id,
      participant: luck.one(people).id,
      stream: 'interviews',
      step: 'FU12/invite',
      random: 'forged',
    } as const;
    const event = luck.one(['accepted', 'failed', 'bounced', 'optedOut'] as const);
    world.receipts.add(
      JSON.stringify({ attempt: encodeAttempt(name), event, at: new Date(world.time.now()).toISOString() }),
    );
    world.receipts.add(luck.one(['', '{}', '[1]', '{"attempt":1}', 'null']));
    textFrom(
      world,
      `+4599${String(luck.between(100_000, 999_999))}`,
      study.senders.interviews.smsName,
      luck.one(TEXTS),
    );
    attackAgain(year, luck);
  });
};

const officeAgain = (year: LivedYear, cast: Cast, luck: Chance): void => {
  const { world, end } = year;
  world.time.after(7 * DAY_MS + luck.between(0, 2 * HOUR_MS), () => {
    if (world.time.now() >= end) return;
    void officeHour(year, cast, luck);
    officeAgain(year, cast, luck);
  });
};

const readAgain = (year: LivedYear, cast: Cast, known: Map<string, string>, luck: Chance): void => {
  const { world, end } = year;
  world.time.after(waitMs(DAYS_BETWEEN_LOOKS, luck), () => {
    if (world.time.now() >= end) return;
    void lookAround(year, cast, known, luck);
    readAgain(year, cast, known, luck);
  });
};

const deskAgain = (year: LivedYear, cast: Cast, luck: Chance): void => {
  const { world, end } = year;
  world.time.after(waitMs(DAYS_BETWEEN_DESKS, luck), () => {
    if (world.time.now() >= end) return;
    void atTheDesk(year, cast, luck);
    deskAgain(year, cast, luck);
  });
};

type BringsIn = (year: LivedYear, cast: Cast, arrives: (person: Person) => void, luck: Chance) => Promise<void>;

/** From the end of one file, or form, to the next, in days on average. */
const bringInAgain =
  (bringsIn: BringsIn, days: number) =>
  (...[year, cast, arrives, luck]: Parameters<BringsIn>): void => {
    const { world, end } = year;
    world.time.after(waitMs(days, luck), () => {
      if (world.time.now() >= end) return;
      void bringsIn(year, cast, arrives, luck).then(() => {
        bringInAgain(bringsIn, days)(year, cast, arrives, luck);
      });
    });
  };

const importAgain = bringInAgain(importFile, DAYS_BETWEEN_IMPORTS);
const recruitAgain = bringInAgain(recruit, DAYS_BETWEEN_ENROLMENTS);

/** Somebody of the study at a time. */
const hasteAgain = (year: LivedYear, cast: Cast, luck: Chance): void => {
  const { world, end } = year;
  world.time.after(waitMs(DAYS_BETWEEN_HASTE, luck), () => {
    if (world.time.now() >= end) return;
    void enterTimesInHaste(year, cast, luck.one(cast.people), luck).then(() => {
      hasteAgain(year, cast, luck);
    });
  });
};

const operateAgain = (year: LivedYear, luck: Chance): void => {
  const { world, end } = year;
  world.time.after(waitMs(DAYS_BETWEEN_OPERATIONS, luck), () => {
    if (world.time.now() >= end) return;
    void operate(year, luck);
    operateAgain(year, luck);
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
    if (acts('readers')) readAgain(year, cast, new Map(), luck(`readers ${id}`));
    if (acts('hasty')) hasteAgain(year, cast, luck(`haste ${id}`));
    if (acts('officeHours')) officeAgain(year, cast, luck(`office ${id}`));
    const lives = (person: Person): void => {
      if (acts('staff')) enterAgain(year, cast, person, luck(`entries ${person.id}`));
      // Of an arm without check-ins too: it may be corrected.
      if (acts('mentors')) meetAgain(meet, DAYS_BETWEEN_CHECK_INS, year, cast, person, luck(`mentors ${person.id}`));
      if (acts('interviewers'))
        meetAgain(interview, DAYS_BETWEEN_INTERVIEWS, year, cast, person, luck(`interviewers ${person.id}`));
      if (acts('participants')) replyAgain(year, cast, person, luck(`replies ${person.id}`));
    };
    for (const person of cast.people) lives(person);
    if (acts('importers')) importAgain(year, cast, lives, luck(`importers ${id}`));
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
