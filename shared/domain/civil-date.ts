/**
 * A civil date is one whole number: days since 1970-01-01, in no zone. Everything a trial promises in days, weeks, months and years is reckoned here,
 * from the anchor and never from the result before, so that a leap day or a month's end cannot make a schedule drift (F3.3, F3.4).
 */
export type CivilDay = number;

export interface CivilParts {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

/** An ISO 8601 duration in calendar units: years are in `months`, weeks in `days`. */
export interface Duration {
  sign: 1 | -1;
  months: number;
  days: number;
}

const DAYS_PER_400_YEARS = 146_097;
/** 0000-03-01 to 1970-01-01: years are counted from March so that the leap day comes last. */
const DAYS_TO_1970 = 719_468;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/** The day of a date that is known to exist. */
const dayNumber = (year: number, month: number, day: number): CivilDay => {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_400_YEARS + dayOfEra - DAYS_TO_1970;
};

/** Year, month (1 to 12) and day. @throws RangeError when there is no such date. */
export const civilOf = (year: number, month: number, day: number): CivilDay => {
  if (!Number.isInteger(year) || !Number.isInteger(day) || day < 1 || !(day <= monthLength(year, month))) {
    throw new RangeError(`no such date: ${String(year)}-${String(month)}-${String(day)}`);
  }
  return dayNumber(year, month, day);
};

/** Year, month and day of a civil day; undoes `civilOf`. */
export const partsOf = (civilDay: CivilDay): CivilParts => {
  const sinceMarch = civilDay + DAYS_TO_1970;
  const era = Math.floor(sinceMarch / DAYS_PER_400_YEARS);
  const dayOfEra = sinceMarch - era * DAYS_PER_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
};

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2026-04-18`. @throws RangeError when the text is no date or the date does not exist. */
export const civil = (text: string): CivilDay => {
  const match = ISO_DATE.exec(text);
  if (!match) throw new RangeError('a date is written YYYY-MM-DD');
  return civilOf(Number(match[1]), Number(match[2]), Number(match[3]));
};

/** Whether a text is a date of the calendar such as `2026-02-28`. */
export const isCivilDate = (text: string): boolean => {
  const match = ISO_DATE.exec(text);
  if (!match) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= monthLength(Number(match[1]), Number(match[2]));
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `2026-04-18` */
export const isoDate = (civilDay: CivilDay): string => {
  const { year, month, day } = partsOf(civilDay);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
};

/** 0 = Monday … 6 = Sunday */
export const weekdayOf = (civilDay: CivilDay): number => (((civilDay + 3) % 7) + 7) % 7;

/** Days that the month lacks become its last one: 31 January + 1 month is 28 or 29 February (F3.4). `months` may be negative. */
export const addMonths = (civilDay: CivilDay, months: number): CivilDay => {
  const { year, month, day } = partsOf(civilDay);
  const monthIndex = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthIndex / 12);
  const newMonth = monthIndex - newYear * 12 + 1;
  return dayNumber(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth)));
};

/** Four digits a unit: longer than any trial, short enough that no sum leaves the calendar. */
const DURATION = /^(-?)P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;

const readDuration = (text: string): Duration => {
  const match = DURATION.exec(text);
  if (!match) throw new RangeError('a duration is written in calendar units, like P12M or -P14D');
  const [years, months, weeks, days] = [2, 3, 4, 5].map((group) => Number(match[group] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { sign: match[1] === '-' ? -1 : 1, months: years * 12 + months, days: weeks * 7 + days };
};

/** A protocol has some dozens, each asked for with every agenda; what people type must not fill the memory. */
const KNOWN_DURATIONS_MAX = 1_000;
const durations = new Map<string, Duration>();

/** `P12M`, `-P14D`, `P2W`, `P1Y6M`. @throws RangeError on anything else: hours, fractions and a plus sign included. */
export const parseDuration = (text: string): Readonly<Duration> => {
  const known = durations.get(text);
  if (known) return known;
  const duration = readDuration(text);
  if (durations.size < KNOWN_DURATIONS_MAX) durations.set(text, duration);
  return duration;
};

/** Months first, then days. @throws RangeError when the duration is not one. */
export const addDuration = (civilDay: CivilDay, duration: string): CivilDay => {
  const { sign, months, days } = parseDuration(duration);
  return (months === 0 ? civilDay : addMonths(civilDay, sign * months)) + sign * days;
};

/** Days from `a` to `b`; negative when `b` is the earlier. */
export const daysBetween = (a: CivilDay, b: CivilDay): number => b - a;
