import type { LivedStudy } from '../lived.ts';
import { type CivilDay, isoDate, weekdayOf } from '../../../../shared/domain/civil-date.ts';
import { WEEKDAYS } from '../../../../shared/domain/protocol.ts';
import { type Instant, type Zone, zoneOf } from '../../../../shared/domain/zone.ts';

/** Days on which a study works, reckoned once more and in the plainest way. */
export interface WorkingDays {
  zone: Zone;
  /** The day itself or the next, or the one before, that is worked on. */
  onOrAfter: (day: CivilDay) => CivilDay;
  onOrBefore: (day: CivilDay) => CivilDay;
  /** The n-th working day after it. */
  after: (day: CivilDay, n: number) => CivilDay;
  /** When a step leaves on that day. */
  stepTime: (day: CivilDay) => Instant;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const workingDaysOf = ({ zone: name, holidays, protocol }: LivedStudy): WorkingDays => {
  const { days, closedDays, at } = protocol.sending;
  const zone = zoneOf(name);
  const free = new Set(holidays);
  const isWorked = (day: CivilDay): boolean => {
    const weekday = WEEKDAYS[weekdayOf(day)];
    const date = isoDate(day);
    return weekday !== undefined && days.includes(weekday) && !free.has(date) && !closedDays.includes(date.slice(5));
  };
  const found = (day: CivilDay, step: 1 | -1): CivilDay => {
    let reached = day;
    while (!isWorked(reached)) reached += step;
    return reached;
  };
  return {
    zone,
    onOrAfter: (day) => found(day, 1),
    onOrBefore: (day) => found(day, -1),
    after: (day, n) => {
      let reached = day;
      for (let left = n; left > 0; left -= 1) reached = found(reached + 1, 1);
      return reached;
    },
    stepTime: (day) => zone.toInstant(day, minuteOf(at)),
  };
};
