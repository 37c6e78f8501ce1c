import { encodeAttempt } from '../../../shared/domain/attempt-id.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import type { Cast, Person } from './cast.ts';
import { atTheDesk } from './desk.ts';
import { drawDoes, enterNow } from './entries.ts';
import { bringLongFile, importFile } from './importers.ts';
import { enterTimesInHaste } from './in-haste.ts';
import { interview } from './interviewers.ts';
import { meet } from './mentors.ts';
import { officeHour } from './office-hour.ts';
import { operate } from './operator.ts';
import { lookAround } from './readers.ts';
import { recruit } from './recruiters.ts';
import { textFrom } from './texts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Days between two of a kind, on average; of meetings, files and forms from the end of one to the next. */
const DAYS_BETWEEN = {
  entries: 30,
  checkIns: 16,
  interviews: 35,
  replies: 90,
  looks: 6,
  desks: 12,
  operations: 25,
  imports: 30,
  longFiles: 100,
  enrolments: 60,
  haste: 30,
};
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

/** Exponential, so that nothing happens to everybody at once. */
const waitMs = (days: number, luck: Chance): number => Math.max(MINUTE_MS, -Math.log(1 - luck.next()) * days * DAY_MS);

/** Again and again until the year ends; another begins whatever became of the last. */
const again = (year: LivedYear, wait: () => number, act: () => void): void => {
  const { time } = year.world;
  time.after(wait(), () => {
    if (time.now() >= year.end) return;
    act();
    again(year, wait, act);
  });
};

/** The same, from the end of one to the next. */
const oneByOne = (year: LivedYear, wait: () => number, act: () => Promise<void>): void => {
  const { time } = year.world;
  time.after(wait(), () => {
    if (time.now() >= year.end) return;
    void act().then(() => {
      oneByOne(year, wait, act);
    });
  });
};

/** Staff enter something of one person, at office hours mostly, and again after a while. */
export const enterAgain = (year: LivedYear, cast: Cast, person: Person, luck: Chance): void => {
  const wait = () => waitMs(DAYS_BETWEEN.entries, luck);
  again(year, wait, () => void enterNow(year, cast, person, drawDoes(luck), luck));
};

export const meetAgain = (year: LivedYear, cast: Cast, person: Person, luck: Chance): void => {
  oneByOne(
    year,
    () => waitMs(DAYS_BETWEEN.checkIns, luck),
    () => meet(year, cast, person, luck),
  );
};

export const interviewAgain = (year: LivedYear, cast: Cast, person: Person, luck: Chance): void => {
  oneByOne(
    year,
    () => waitMs(DAYS_BETWEEN.interviews, luck),
    () => interview(year, cast, person, luck),
  );
};

export const replyAgain = (year: LivedYear, cast: Cast, person: Person, luck: Chance): void => {
  const [phone] = person.card.phones;
  if (!phone) return;
  const wait = () => waitMs(DAYS_BETWEEN.replies, luck);
  again(year, wait, () => {
    textFrom(year.world, phone.number, luck.one(Object.values(cast.study.senders)).smsName, luck.one(TEXTS));
  });
};

/** Receipts and texts that nobody asked for. */
export const attackAgain = (year: LivedYear, luck: Chance): void => {
  const { world, casts } = year;
  const { attacks } = world.profile();
  if (attacks === 0) return;
  const wait = () => waitMs(365 / attacks, luck);
  again(year, wait, () => {
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
    const number = `+4599${String(luck.between(100_000, 999_999))}`;
    textFrom(world, number, study.senders.interviews.smsName, luck.one(TEXTS));
  });
};

export const officeAgain = (year: LivedYear, cast: Cast, luck: Chance): void => {
  const wait = () => 7 * DAY_MS + luck.between(0, 2 * HOUR_MS);
  again(year, wait, () => void officeHour(year, cast, luck));
};

export const readAgain = (year: LivedYear, cast: Cast, luck: Chance): void => {
  const known = new Map<string, string>();
  const wait = () => waitMs(DAYS_BETWEEN.looks, luck);
  again(year, wait, () => void lookAround(year, cast, known, luck));
};

export const deskAgain = (year: LivedYear, cast: Cast, luck: Chance): void => {
  const wait = () => waitMs(DAYS_BETWEEN.desks, luck);
  again(year, wait, () => void atTheDesk(year, cast, luck));
};

export const operateAgain = (year: LivedYear, luck: Chance): void => {
  const wait = () => waitMs(DAYS_BETWEEN.operations, luck);
  again(year, wait, () => void operate(year, luck));
};

type Arrives = (person: Person) => void;

export const importAgain = (year: LivedYear, cast: Cast, arrives: Arrives, luck: Chance): void => {
  oneByOne(
    year,
    () => waitMs(DAYS_BETWEEN.imports, luck),
    () => importFile(year, cast, arrives, luck),
  );
};

export const importLongAgain = (year: LivedYear, cast: Cast, arrives: Arrives, luck: Chance): void => {
  oneByOne(
    year,
    () => waitMs(DAYS_BETWEEN.longFiles, luck),
    () => bringLongFile(year, cast, arrives, luck),
  );
};

export const recruitAgain = (year: LivedYear, cast: Cast, arrives: Arrives, luck: Chance): void => {
  oneByOne(
    year,
    () => waitMs(DAYS_BETWEEN.enrolments, luck),
    () => recruit(year, cast, arrives, luck),
  );
};

/** Somebody of the study at a time. */
export const hasteAgain = (year: LivedYear, cast: Cast, luck: Chance): void => {
  oneByOne(
    year,
    () => waitMs(DAYS_BETWEEN.haste, luck),
    () => enterTimesInHaste(year, cast, luck.one(cast.people), luck),
  );
};
