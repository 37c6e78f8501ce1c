import { isoDate } from '../../../shared/domain/civil-date.ts';
import type { Chance } from '../../../local/chance.ts';
import { startOfLocal } from '../checks/misses/missed-interviews.ts';
import {
  anotherTime,
  type By,
  byWhom,
  type Clerk,
  type Entered,
  HOUR_MS,
  insist,
  type Page,
  type Request,
  ring,
  takeBack,
  type Time,
  timeBefore,
  todayOf,
  type Wish,
  ZONE,
} from './clerk.ts';

const MINUTE_MS = 60_000;
/** Of the times that are agreed: they change, before or after a reminder left. */
const CHANGED = 0.6;
/** Of those who were changed: once more, and perhaps again. */
const CORRECTED = 0.5;
const MINUTES_UNTIL_CORRECTED = [3, 12, 90, 600, 1_500];
const RUNG = 0.5;
const RECORDED = 0.7;
const HOURS_UNTIL_RECORDED = 30;

/** What two people agree on to meet, and how that is entered: a check-in, or the interview of one follow-up. */
export interface Meeting {
  clerk: Clerk;
  /** Of the day. */
  times: readonly string[];
  /** When it changes, if it does. */
  hoursBefore: readonly number[];
  /** What stands and stood of it; undefined: nothing can be agreed. */
  agreedIn: (page: Page) => { appointment?: Time; appointments: Time[] } | undefined;
  put: (at: string, by: By) => Request;
  off: (by: By) => Request;
  /** What may be taken back of it. */
  isEntry: (entry: Entered) => boolean;
  /** What became of it. @param on ISO local date */
  record: (on: string, luck: Chance) => Promise<unknown>;
}

export const agree =
  ({ agreedIn, put }: Meeting, at: string): Wish =>
  (_clerk, page) => {
    const agreed = agreedIn(page);
    return agreed === undefined || agreed.appointment ? undefined : put(at, {});
  };

const move =
  ({ agreedIn, put }: Meeting, at: string, by: By): Wish =>
  (_clerk, page) => {
    const standing = agreedIn(page)?.appointment;
    return standing === undefined || standing.at === at ? undefined : put(at, by);
  };

/** The one that stood when they looked first. */
const callOff = ({ agreedIn, off }: Meeting, by: By): Wish => {
  let meant: number | undefined;
  return (_clerk, page) => {
    const standing = agreedIn(page)?.appointment;
    meant ??= standing?.n;
    return standing !== undefined && standing.n === meant ? off(by) : undefined;
  };
};

/** To the time that it had before, whether it was moved from there or called off. */
const moveBack =
  ({ agreedIn, put }: Meeting): Wish =>
  (_clerk, page) => {
    const agreed = agreedIn(page);
    const before = agreed && timeBefore(agreed);
    return before === undefined ? undefined : put(before, {});
  };

/** Now, whatever a worker is doing with them. */
export const change = async (meeting: Meeting, luck: Chance): Promise<unknown> => {
  const { clerk, times, isEntry } = meeting;
  const drawn = luck.next();
  if (drawn < 0.1) return takeBack(clerk, isEntry, luck);
  const by = byWhom(luck);
  return insist(clerk, drawn < 0.6 ? move(meeting, anotherTime(clerk, times, luck), by) : callOff(meeting, by));
};

/** What was entered before is put right. */
export const correct = (meeting: Meeting, luck: Chance): Promise<unknown> => {
  const { clerk, times, isEntry } = meeting;
  const drawn = luck.next();
  if (drawn < 0.35) return insist(clerk, moveBack(meeting));
  if (drawn < 0.65) return takeBack(clerk, isEntry, luck);
  return drawn < 0.8 ? insist(clerk, agree(meeting, anotherTime(clerk, times, luck))) : change(meeting, luck);
};

/** They agree, change their minds, are put right, and meet or do not. @param days ahead */
export const agreeAndMeet = async (meeting: Meeting, days: number, luck: Chance): Promise<void> => {
  const { clerk, times, agreedIn, hoursBefore } = meeting;
  const { world, end } = clerk.year;
  const { time } = world;
  const isOver = (): boolean => time.now() >= end;
  const until = (at: number): Promise<void> => time.sleep(Math.max(MINUTE_MS, at - time.now()));
  const page = await insist(clerk, agree(meeting, `${isoDate(todayOf(clerk.year) + days)}T${luck.one(times)}`));
  const standing = page && agreedIn(page)?.appointment;
  if (standing === undefined) return;
  const start = startOfLocal(standing.at, ZONE);
  if (luck.often(CHANGED)) {
    await until(start - luck.one(hoursBefore) * HOUR_MS + luck.between(0, HOUR_MS));
    if (isOver()) return;
    await change(meeting, luck);
    while (luck.often(CORRECTED)) {
      await time.sleep(luck.one(MINUTES_UNTIL_CORRECTED) * MINUTE_MS);
      if (isOver()) return;
      await correct(meeting, luck);
    }
    if (luck.often(RUNG)) {
      await time.sleep(luck.between(1, 20) * HOUR_MS);
      if (isOver()) return;
      await ring(clerk, luck);
    }
  }
  if (!luck.often(RECORDED)) return;
  await until(start + luck.between(1, HOURS_UNTIL_RECORDED) * HOUR_MS);
  if (!isOver()) await meeting.record(standing.at.slice(0, 10), luck);
};
