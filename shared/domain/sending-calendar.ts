import { type CivilDay, civil, partsOf, weekdayOf } from './civil-date.ts';
import { type SendingRules, WEEKDAYS } from './protocol.ts';
import { type Instant, type Zone, minuteOfDay, zoneOf } from './zone.ts';

/** Dated, both ends inclusive: `2026-07-06` to `2026-07-26`. */
export interface ClosedPeriod {
  from: string;
  to: string;
}

export interface SendingCalendarRules {
  sending: Pick<SendingRules, 'days' | 'from' | 'to' | 'at' | 'closedDays'>;
  timeZone: string;
  /** The public holidays as ISO dates; where they come from is no matter of the domain. */
  holidays: readonly string[];
  closedPeriods?: readonly ClosedPeriod[];
}

export interface SendingCalendar {
  readonly zone: Zone;
  isSendingDay: (day: CivilDay) => boolean;
  /** The day itself or the last sending day before it. */
  rollBackward: (day: CivilDay) => CivilDay;
  /** The day itself or the next sending day. */
  rollForward: (day: CivilDay) => CivilDay;
  /** The n-th sending day after the day (before it, when n is negative); 0 leaves the day as it is. */
  addWorkingDays: (day: CivilDay, n: number) => CivilDay;
  /** When a dated step leaves on that day. */
  atSendingTime: (day: CivilDay) => Instant;
  isOpen: (instant: Instant) => boolean;
  /** The instant itself when sending is open, else the next at which it opens. */
  nextOpen: (instant: Instant) => Instant;
  /** Sending days after `a` up to and including `b`; 0 when `b` is not after `a`. */
  workingDaysBetween: (a: CivilDay, b: CivilDay) => number;
}

/**
 * Longer than any closure that is taken, a year and the days off around it (closures.ts), and the closed days that a later version may put
 * before and after it: a calendar without a sending day in so long is a mistake and must not be searched for ever.
 */
const SEARCH_LIMIT_DAYS = 500;

const monthDay = (month: number, day: number): number => month * 100 + day;

const closedMonthDay = (text: string): number => {
  const { month, day } = partsOf(civil(`2000-${text}`));
  return monthDay(month, day);
};

const closedStretch = ({ from, to }: ClosedPeriod): { first: CivilDay; last: CivilDay } => {
  const stretch = { first: civil(from), last: civil(to) };
  if (stretch.last < stretch.first) throw new RangeError('a closed period ends before it begins');
  return stretch;
};

const sendingHours = (sending: SendingCalendarRules['sending']): { from: number; to: number; at: number } => {
  const hours = { from: minuteOfDay(sending.from), to: minuteOfDay(sending.to), at: minuteOfDay(sending.at) };
  if (hours.to <= hours.from) throw new RangeError('sending hours end after they begin and do not cross midnight');
  if (hours.at < hours.from || hours.at >= hours.to) throw new RangeError('steps leave within the sending hours');
  return hours;
};

/** Some decades of days: a trial asks for the same few hundred again and again. */
const KNOWN_DAYS_MAX = 20_000;

const remembered = <Of>(known: Map<CivilDay, Of>, day: CivilDay, reckon: (day: CivilDay) => Of): Of => {
  const there = known.get(day);
  if (there !== undefined) return there;
  const reckoned = reckon(day);
  if (known.size < KNOWN_DAYS_MAX) known.set(day, reckoned);
  return reckoned;
};

/** When sending is open: weekdays, hours, public holidays, closed days and periods, in the study's zone (product section 4, F3.5). @throws RangeError on rules that contradict themselves. */
export const sendingCalendar = ({
  sending,
  timeZone,
  holidays,
  closedPeriods = [],
}: SendingCalendarRules): SendingCalendar => {
  const zone = zoneOf(timeZone);
  const hours = sendingHours(sending);
  const weekdays = WEEKDAYS.map((weekday) => sending.days.includes(weekday));
  const holidayDays = new Set(holidays.map(civil));
  const closedMonthDays = new Set(sending.closedDays.map(closedMonthDay));
  const closures = closedPeriods.map(closedStretch);

  const reckonSendingDay = (day: CivilDay): boolean => {
    if (weekdays[weekdayOf(day)] !== true || holidayDays.has(day)) return false;
    if (closures.some(({ first, last }) => day >= first && day <= last)) return false;
    if (closedMonthDays.size === 0) return true;
    const parts = partsOf(day);
    return !closedMonthDays.has(monthDay(parts.month, parts.day));
  };

  const sendingDays = new Map<CivilDay, boolean>();
  const isSendingDay = (day: CivilDay): boolean => remembered(sendingDays, day, reckonSendingDay);

  const search = (day: CivilDay, step: 1 | -1, accepts: (day: CivilDay) => boolean): CivilDay => {
    for (let away = 0; away <= SEARCH_LIMIT_DAYS; away += 1) {
      if (accepts(day + step * away)) return day + step * away;
    }
    throw new RangeError(`no sending day within ${String(SEARCH_LIMIT_DAYS)} days`);
  };

  // As `firstAtOrAfter`, so that hours which begin in the hour that summer time skips still begin before every minute within them.
  const opensAt = (day: CivilDay): Instant => zone.firstAtOrAfter(day, hours.from);
  const closesAt = (day: CivilDay): Instant => zone.firstAtOrAfter(day, hours.to);

  const sendingTimes = new Map<CivilDay, Instant>();
  const reckonSendingTime = (day: CivilDay): Instant => zone.toInstant(day, hours.at);

  return {
    zone,
    isSendingDay,
    rollBackward: (day) => search(day, -1, isSendingDay),
    rollForward: (day) => search(day, 1, isSendingDay),
    addWorkingDays: (day, n) => {
      const step = n < 0 ? -1 : 1;
      let reached = day;
      for (let left = Math.abs(n); left > 0; left -= 1) reached = search(reached + step, step, isSendingDay);
      return reached;
    },
    atSendingTime: (day) => remembered(sendingTimes, day, reckonSendingTime),
    isOpen: (instant) => {
      const { day } = zone.toLocal(instant);
      return isSendingDay(day) && instant >= opensAt(day) && instant < closesAt(day);
    },
    nextOpen: (instant) => {
      const stillOpens = (day: CivilDay): boolean =>
        isSendingDay(day) && instant < closesAt(day) && opensAt(day) < closesAt(day);
      return Math.max(instant, opensAt(search(zone.toLocal(instant).day, 1, stillOpens)));
    },
    workingDaysBetween: (a, b) => {
      let count = 0;
      for (let day = a + 1; day <= b; day += 1) if (isSendingDay(day)) count += 1;
      return count;
    },
  };
};
