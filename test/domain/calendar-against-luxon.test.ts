import { DateTime, IANAZone } from 'luxon';
import { type CivilDay, civil, isoDate, partsOf } from '../../shared/domain/civil-date.ts';
import { type Zone, isoInstant, zoneOf } from '../../shared/domain/zone.ts';
import { EU_ZONES } from '../support/eu-zones.ts';

const FIRST_DAY = civil('2024-01-01');
const LAST_DAY = civil('2045-12-31');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** No two changes lie so close together. */
const STEP = 5 * DAY;

/** Prime to the 1200 minutes after four o'clock, so that the years visit every one of them. */
const MINUTE_STEP = 433;
/** Every change of the clock is over by then. */
const FOUR_O_CLOCK = 240;

const disagree = (zone: Zone, day: CivilDay, minute: number, judged: string | number): never => {
  throw new Error(`${zone.name} ${isoDate(day)} minute ${String(minute)}: ${String(judged)}`);
};

/** Luxon leaves a time that comes twice undefined, so its own answer is taken back by the overlap as long as it reads the same there. */
const judgedInstant = (zone: IANAZone, day: CivilDay, minute: number): number => {
  const local = { ...partsOf(day), hour: Math.floor(minute / 60), minute: minute % 60 };
  const answer = DateTime.fromObject(local, { zone }).toMillis();
  const overlap = (zone.offset(answer - 3 * HOUR) - zone.offset(answer + 3 * HOUR)) * MINUTE;
  const reading = (instant: number): number => instant + zone.offset(instant) * MINUTE;
  return overlap > 0 && reading(answer - overlap) === reading(answer) ? answer - overlap : answer;
};

const compare = (zone: Zone, judge: IANAZone, day: CivilDay, minute: number): void => {
  const instant = zone.toInstant(day, minute);
  const judged = judgedInstant(judge, day, minute);
  if (instant !== judged) disagree(zone, day, minute, isoInstant(judged));
};

const compareReading = (zone: Zone, judge: IANAZone, instant: number): void => {
  const offset = judge.offset(instant);
  const { day, minute, ms } = zone.toLocal(instant);
  const same = zone.offsetAt(instant) === offset && day * DAY + minute * MINUTE + ms === instant + offset * MINUTE;
  if (!same) disagree(zone, day, minute, offset);
};

const changeBetween = (judge: IANAZone, before: number, after: number): number => {
  const offset = judge.offset(before);
  let [low, high] = [before, after];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (judge.offset(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
};

const changesOf = (judge: IANAZone, from: number, to: number): number[] => {
  const changes: number[] = [];
  let offset = judge.offset(from);
  for (let at = from + STEP; at < to; at += STEP) {
    const next = judge.offset(at);
    if (next !== offset) changes.push(changeBetween(judge, at - STEP, at));
    offset = next;
  }
  return changes;
};

const compareAround = (zone: Zone, judge: IANAZone, change: number): void => {
  const { day } = zone.toLocal(change);
  for (let minute = 0; minute <= 300; minute += 15) compare(zone, judge, day, minute);
  compare(zone, judge, day, 1439);
  compare(zone, judge, day - 1, 1439);
  for (const away of [-HOUR, -MINUTE, -1, 0, 1, MINUTE, HOUR]) compareReading(zone, judge, change + away);
};

describe('luxon agrees', () => {
  it.each(EU_ZONES)('with every day from 2024 to 2045 in %s', (name) => {
    const zone = zoneOf(name);
    const judge = IANAZone.create(name);
    let later = 0;
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
      const minute = FOUR_O_CLOCK + later;
      const instant = zone.toInstant(day, minute);
      const offset = judge.offset(instant);
      const agrees = instant / MINUTE + offset === day * 1440 + minute && zone.offsetAt(instant) === offset;
      if (!agrees) disagree(zone, day, minute, offset);
      later = (later + MINUTE_STEP) % 1200;
    }
    const changes = changesOf(judge, FIRST_DAY * DAY, LAST_DAY * DAY);
    for (const change of changes) compareAround(zone, judge, change);
    expect([0, 44]).toContain(changes.length);
  });

  it.each([
    'America/New_York',
    'America/Recife',
    'America/Santiago',
    'America/Sao_Paulo',
    'Africa/Casablanca',
    'Asia/Amman',
    'Asia/Gaza',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Europe/Moscow',
  ])('with every change from 1990 to 2060 in %s', (name) => {
    const zone = zoneOf(name);
    const judge = IANAZone.create(name);
    for (const change of changesOf(judge, Date.UTC(1990, 0, 1), Date.UTC(2060, 11, 31))) {
      compareAround(zone, judge, change);
    }
    expect(zone.offsetAt(Date.UTC(2026, 0, 1))).toBe(judge.offset(Date.UTC(2026, 0, 1)));
  });
});
