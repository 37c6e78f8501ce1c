import { DAY_MS, zoneOf, type Instant, type Zone } from '../domain/zone.ts';

const MS_PER_MINUTE = 60_000;
/** Every zone that changes its clocks does so at least twice within a year and a bit, so the appointment lies between two changes. */
const DAYS_AROUND = 400;

interface Change {
  at: Instant;
  from: number;
  to: number;
}

const changesAround = (zone: Zone, around: Instant): Change[] => {
  const changes: Change[] = [];
  for (let day = -DAYS_AROUND; day < DAYS_AROUND; day += 1) {
    let low = Math.floor(around / DAY_MS + day) * DAY_MS;
    let high = low + DAY_MS;
    const [from, to] = [zone.offsetAt(low), zone.offsetAt(high)];
    if (from === to) continue;
    while (high - low > MS_PER_MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MS_PER_MINUTE) * MS_PER_MINUTE;
      if (zone.offsetAt(middle) === from) low = middle;
      else high = middle;
    }
    changes.push({ at: high, from, to });
  }
  return changes;
};

const utcOffset = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
};

/** The local reading of the clock just before the change, as RFC 5545 wants it. */
const localStart = ({ at, from }: Change): string =>
  new Date(at + from * MS_PER_MINUTE).toISOString().slice(0, 19).replace(/[-:]/g, '');

const observance = (kind: 'STANDARD' | 'DAYLIGHT', change: Change): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${localStart(change)}`,
  `TZOFFSETFROM:${utcOffset(change.from)}`,
  `TZOFFSETTO:${utcOffset(change.to)}`,
  `END:${kind}`,
];

/**
 * VTIMEZONE with the changes of the clock around an instant, from the very table that the agenda is reckoned with: a library with rules of its own
 * could put an appointment an hour beside its reminders.
 */
export const vtimezone = (zoneName: string, around: Instant): string => {
  const zone = zoneOf(zoneName);
  const changes = changesAround(zone, around);
  const offset = zone.offsetAt(around);
  const observances =
    changes.length > 0
      ? changes.flatMap((change) => observance(change.to > change.from ? 'DAYLIGHT' : 'STANDARD', change))
      : observance('STANDARD', { at: 0, from: offset, to: offset });
  return ['BEGIN:VTIMEZONE', `TZID:${zoneName}`, ...observances, 'END:VTIMEZONE'].join('\r\n');
};
