import { type CivilDay, isoDate } from './civil-date.ts';
import { lastNotAfter, offsetTable } from './offset-table.ts';
import { knowsZone } from './utc-offset.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** Of 24 hours: a day of the calendar may be longer or shorter. */
export const DAY_MS = 86_400_000;

export interface LocalTime {
  day: CivilDay;
  /** Minute of the day, 0 to 1439. */
  minute: number;
  /** What is left within the minute. */
  ms: number;
}

export interface Zone {
  readonly name: string;
  /** Local time to instant. A time that is skipped moves forward by the gap; of a time that comes twice it is the first. Minute 1440 is the next midnight. */
  toInstant: (day: CivilDay, minuteOfDay: number) => Instant;
  /** The first instant at which the local clock has reached the minute: within a gap the moment of the change, else as `toInstant`. */
  firstAtOrAfter: (day: CivilDay, minuteOfDay: number) => Instant;
  toLocal: (instant: Instant) => LocalTime;
  /** Minutes east of UTC. */
  offsetAt: (instant: Instant) => number;
}

const MS_PER_MINUTE = 60_000;

const buildZone = (name: string): Zone => {
  const stretchAt = offsetTable(name);

  const resolve = (day: CivilDay, minuteOfDay: number): { instant: Instant; change: Instant; skipped: boolean } => {
    const local = day * DAY_MS + minuteOfDay * MS_PER_MINUTE;
    const { starts, localStarts, offsets } = stretchAt(local);
    const i = lastNotAfter(localStarts, local);
    const change = starts[i] as number;
    const instant = local - (offsets[i] as number);
    if (instant >= change) return { instant, change, skipped: false };
    return { instant: local - (offsets[i - 1] as number), change, skipped: true };
  };
  const offsetMsAt = (instant: Instant): number => {
    const { starts, offsets } = stretchAt(instant);
    return offsets[lastNotAfter(starts, instant)] as number;
  };

  return {
    name,
    toInstant: (day, minuteOfDay) => resolve(day, minuteOfDay).instant,
    firstAtOrAfter: (day, minuteOfDay) => {
      const { instant, change, skipped } = resolve(day, minuteOfDay);
      return skipped ? change : instant;
    },
    toLocal: (instant) => {
      const local = instant + offsetMsAt(instant);
      const day = Math.floor(local / DAY_MS);
      const msOfDay = local - day * DAY_MS;
      const minute = Math.floor(msOfDay / MS_PER_MINUTE);
      return { day, minute, ms: msOfDay - minute * MS_PER_MINUTE };
    },
    offsetAt: (instant) => offsetMsAt(instant) / MS_PER_MINUTE,
  };
};

/** An IANA name. Bare offsets are refused: a zone of a study has to know about summer time. */
export const isZone = (name: string): boolean =>
  name === 'UTC' || (/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(name) && knowsZone(name));

const zones = new Map<string, Zone>();

/** What is read of the zone data is kept. @throws RangeError when there is no such zone. */
export const zoneOf = (name: string): Zone => {
  const known = zones.get(name);
  if (known) return known;
  if (!isZone(name)) throw new RangeError(`no such time zone: ${name}`);
  const zone = buildZone(name);
  zones.set(name, zone);
  return zone;
};

/** `10:30` to 630; `24:00` is 1440. @throws RangeError when the text is no time of day. */
export const minuteOfDay = (text: string): number => {
  const match = /^(\d{2}):([0-5]\d)$/.exec(text);
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  if (!(minute <= 1440)) throw new RangeError('a time of day is written HH:MM, from 00:00 to 24:00');
  return minute;
};

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** `2026-03-06T09:00:00Z`; parts of a second are cut off. */
export const isoInstant = (instant: Instant): string => {
  const day = Math.floor(instant / DAY_MS);
  const second = Math.floor((instant - day * DAY_MS) / 1000);
  return `${isoDate(day)}T${clock(Math.floor(second / 60))}:${String(second % 60).padStart(2, '0')}Z`;
};

/** `2026-03-06T10:00:00+01:00`; parts of a second are cut off. */
export const isoInZone = (instant: Instant, zone: Zone): string => {
  const offset = zone.offsetAt(instant);
  const local = isoInstant(instant + offset * MS_PER_MINUTE).slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`;
};
