const DATE = '2026-04-28'.length;
const DAY_MS = 86_400_000;

/** Civil dates are counted as if all of them began in UTC: no zone moves them. */
const msOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, DATE);

export const daysLater = (date: string, days: number): string => isoOf(msOf(date) + days * DAY_MS);

/** Monday to Sunday of the week of an ISO date. */
export const weekOf = (date: string): string[] => {
  const sinceMonday = (new Date(msOf(date)).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, day) => daysLater(date, day - sinceMonday));
};

/** Of a local date-time, `2026-04-28T10:30`. */
export const dateOf = (local: string): string => local.slice(0, DATE);
export const clockOf = (local: string): string => local.slice(DATE + 1);

/** Minutes since midnight. */
export const minuteOf = (local: string): number => {
  const [hours = 0, minutes = 0] = clockOf(local).split(':').map(Number);
  return hours * 60 + minutes;
};

const DAY_MINUTES = 1_440;

/** What of a stretch lies on a day, in minutes since its midnight; undefined when nothing does. `to` is no longer in it. */
export const partOfDay = (
  { from, to }: { from: string; to: string },
  date: string,
): { start: number; end: number } | undefined => {
  const start = dateOf(from) < date ? 0 : dateOf(from) > date ? DAY_MINUTES : minuteOf(from);
  const end = dateOf(to) > date ? DAY_MINUTES : dateOf(to) < date ? 0 : minuteOf(to);
  return start < end ? { start, end } : undefined;
};

/** The minute at which something ends, on the day on which it begins. */
export const endOf = ({ at, minutes }: { at: string; minutes: number }): number =>
  Math.min(DAY_MINUTES, minuteOf(at) + minutes);

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** `90` is `01:30`. */
export const clockText = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** Of the ISO week that begins on a Monday; its Thursday says of which year. */
export const weekNumber = (monday: string): number => {
  const thursday = daysLater(monday, 3);
  const first = msOf(`${thursday.slice(0, '2026'.length)}-01-01`);
  return Math.floor((msOf(thursday) - first) / DAY_MS / 7) + 1;
};
