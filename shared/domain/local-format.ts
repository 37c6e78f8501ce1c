import { type CivilDay, partsOf, weekdayOf } from './civil-date.ts';

/**
 * How a day, a date and a time are written to people; in a language without an entry in numbers alone. Tables and not Intl: its data differ
 * from one Node to the next, put hard spaces between, and a text that was sent is compared to the byte.
 */
interface Notation {
  /** Without letters that would make a text message dearer (`sab`, `sr.`). */
  weekdays: readonly string[];
  months: readonly string[];
  /** Without the year, as in a text message: `man. 28/12`, `Mon 28 Dec`; LONGEST_VALUES knows the longest. */
  day: (weekday: string, day: number, month: number, monthName: string) => string;
  date: (day: number, month: number, monthName: string, year: number) => string;
  timeSeparator: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const twoDigits = (n: number): string => String(n).padStart(2, '0');

const english: Notation = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: MONTHS,
  day: (weekday, day, _, monthName) => `${weekday} ${String(day)} ${monthName}`,
  date: (day, _, monthName, year) => `${String(day)} ${monthName} ${String(year)}`,
  timeSeparator: ':',
};
const danish: Notation = {
  weekdays: ['man.', 'tir.', 'ons.', 'tor.', 'fre.', 'lør.', 'søn.'],
  months: MONTHS,
  day: (weekday, day, month) => `${weekday} ${String(day)}/${String(month)}`,
  date: (day, month, _, year) => `${twoDigits(day)}-${twoDigits(month)}-${String(year)}`,
  timeSeparator: '.',
};
/** What nobody reads as another language's words. */
const numbers: Notation = {
  weekdays: [],
  months: MONTHS,
  day: (_, day, month) => `${String(day)}/${String(month)}`,
  date: (day, month, _, year) => `${String(day)}/${String(month)}/${String(year)}`,
  timeSeparator: ':',
};
const slashed: Pick<Notation, 'months' | 'day' | 'date'> = {
  months: MONTHS,
  day: danish.day,
  date: (day, month, _, year) => `${twoDigits(day)}/${twoDigits(month)}/${String(year)}`,
};
const pointed: Pick<Notation, 'months' | 'day' | 'date'> = {
  months: MONTHS,
  day: (weekday, day, month) => `${weekday} ${String(day)}.${String(month)}.`,
  date: (day, month, _, year) => `${String(day)}.${String(month)}.${String(year)}`,
};
const norwegian: Notation = { ...pointed, weekdays: danish.weekdays, timeSeparator: ':' };
const nynorsk: Notation = { ...norwegian, weekdays: ['mån.', 'tys.', 'ons.', 'tor.', 'fre.', 'lau.', 'søn.'] };
const swedish: Notation = {
  weekdays: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  months: MONTHS,
  day: danish.day,
  date: (day, month, _, year) => `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`,
  timeSeparator: ':',
};
const finnish: Notation = { ...pointed, weekdays: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'], timeSeparator: '.' };
const german: Notation = {
  ...pointed,
  weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'].map((weekday) => `${weekday},`),
  timeSeparator: ':',
};
const portuguese: Notation = {
  ...slashed,
  weekdays: ['seg.', 'ter.', 'qua.', 'qui.', 'sex.', 'sab.', 'dom.'],
  timeSeparator: ':',
};
const spanish: Notation = {
  ...slashed,
  weekdays: ['lun.', 'mar.', 'mié.', 'jue.', 'vie.', 'sab.', 'dom.'],
  timeSeparator: ':',
};
const french: Notation = {
  ...slashed,
  weekdays: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  timeSeparator: 'h',
};
const dutch: Notation = {
  weekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  months: MONTHS,
  day: (weekday, day, month) => `${weekday} ${String(day)}-${String(month)}`,
  date: (day, month, _, year) => `${String(day)}-${String(month)}-${String(year)}`,
  timeSeparator: ':',
};
const polish: Notation = {
  weekdays: ['pon.', 'wt.', 'sr.', 'czw.', 'pt.', 'sob.', 'niedz.'],
  months: MONTHS,
  day: (weekday, day, month) => `${weekday} ${String(day)}.${twoDigits(month)}`,
  date: (day, month, _, year) => `${String(day)}.${twoDigits(month)}.${String(year)}`,
  timeSeparator: ':',
};

const NOTATIONS = new Map<string, Notation>([
  ['da', danish],
  ['en', english],
  ['no', norwegian],
  ['nb', norwegian],
  ['nn', nynorsk],
  ['sv', swedish],
  ['fi', finnish],
  ['de', german],
  ['pt', portuguese],
  ['es', spanish],
  ['fr', french],
  ['nl', dutch],
  ['pl', polish],
]);

/** `da-DK` to `da`. */
export const baseLanguage = (language: string): string => language.toLowerCase().replace(/[-_].*/s, '');
const nameAt = (names: readonly string[], index: number): string => names[index] ?? '';
const notationOf = (language: string): Notation => NOTATIONS.get(baseLanguage(language)) ?? numbers;

/** `man. 28/12`, `Mon 28 Dec`. */
export const formatDay = (civilDay: CivilDay, language: string): string => {
  const notation = notationOf(language);
  const { day, month } = partsOf(civilDay);
  return notation.day(nameAt(notation.weekdays, weekdayOf(civilDay)), day, month, nameAt(notation.months, month - 1));
};

/** `28-12-2026`, `28 Dec 2026`. */
export const formatDate = (civilDay: CivilDay, language: string): string => {
  const notation = notationOf(language);
  const { day, month, year } = partsOf(civilDay);
  return notation.date(day, month, nameAt(notation.months, month - 1), year);
};

/** `10.30`, `10:30`. */
export const formatTime = (minuteOfDay: number, language: string): string =>
  `${twoDigits(Math.floor(minuteOfDay / 60))}${notationOf(language).timeSeparator}${twoDigits(minuteOfDay % 60)}`;
