import { addMonths, type CivilDay, parseDuration, partsOf } from './civil-date.ts';
import { baseLanguage, formatDay, formatTime } from './local-format.ts';
import { displayPhone } from './phone-number.ts';
import type { Values } from './placeholders.ts';
import type { Stream } from './record.ts';

/** A wording that may differ by language: `{ da: 'Opfølgningsteamet', en: 'Follow-up team' }`. */
export type Localised = string | Readonly<Record<string, string>>;

/** Whole ones, as people would say it. */
export interface TimeSince {
  count: number;
  unit: 'month' | 'week' | 'day';
}

/** What a message to a participant may say, before it is written in a language. No name, no arm, nothing about the trial. */
export interface MessageFacts {
  stream: Stream;
  /** The neutral name this stream's messages are signed with. */
  team: Localised;
  /** Whom to call, in any notation. */
  phone: string;
  /** Country of a phone number without country code. */
  region?: string;
  /** Where to call when it is urgent, set per site: `1813 eller 112`; without it the number that all of the EU has. */
  emergency?: Localised;
  /** Day of the appointment, or the last day of the window. */
  day?: CivilDay;
  minuteOfDay?: number;
  /** Whole months since the first talk, counted when the letter is sent. */
  monthsSinceFirst?: number;
  /** How long ago the first talk was, counted when the letter is sent. */
  sinceFirst?: TimeSince;
  /** How long the interview takes. */
  minutes?: number;
}

/** Where a site names nobody: in all of the EU somebody answers it. */
export const EMERGENCY = '112';

const ENGLISH = {
  afs: 'Opfølgningsteamet',
  afs2: 'Aftaleteamet',
  dato: 'Mon 28 Dec',
  kl: '10:30',
  tlf: '38 64 12 34',
  akut: '1813 eller 112',
  n: '60',
  tid: '60 months',
  min: '120',
};

/** What texts are measured with before anyone's own values are known; values longer than these are refused with the study's settings. */
export const LONGEST_VALUES: Readonly<Record<string, Values>> = {
  en: ENGLISH,
  da: { ...ENGLISH, dato: 'man. 28/12', kl: '10.30', tid: '60 måneder' },
  no: { ...ENGLISH, dato: 'man. 28.12.', tid: '60 måneder' },
  nb: { ...ENGLISH, dato: 'man. 28.12.', tid: '60 måneder' },
  nn: { ...ENGLISH, dato: 'mån. 28.12.', tid: '60 månader' },
  sv: { ...ENGLISH, dato: 'tors 31/12', tid: '60 månader' },
  fi: { ...ENGLISH, dato: 'ma 28.12.', kl: '10.30', tid: '60 kuukautta' },
  de: { ...ENGLISH, dato: 'Mo, 28.12.', tid: '60 Monate' },
  pt: { ...ENGLISH, dato: 'seg. 28/12', tid: '60 meses' },
  es: { ...ENGLISH, dato: 'lun. 28/12', tid: '60 meses' },
  fr: { ...ENGLISH, dato: 'lun. 28/12', kl: '10h30', tid: '60 mois' },
  nl: { ...ENGLISH, dato: 'ma 28-12', tid: '60 maanden' },
  pl: { ...ENGLISH, dato: 'niedz. 27.12', tid: '60 miesięcy' },
};

/** Of a language without a notation of its own: days and times are numbers alone. */
const IN_NUMBERS: Values = { ...ENGLISH, dato: '28/12' };

export const assumedValues = (language: string): Values => LONGEST_VALUES[baseLanguage(language)] ?? IN_NUMBERS;

/** In the language, or that of which it is a dialect, or the first that there is; undefined where there is none. */
export const inLanguage = (wording: Localised, language: string): string | undefined =>
  typeof wording === 'string'
    ? wording
    : (wording[language] ?? wording[baseLanguage(language)] ?? Object.values(wording)[0]);

const formatTimeSince = ({ count, unit }: TimeSince, language: string): string =>
  new Intl.NumberFormat(baseLanguage(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** The placeholders' values as they are written in the language; facts that are not given give no value. */
export const messageValues = (facts: MessageFacts, language: string): Values => {
  const team = inLanguage(facts.team, language) ?? '';
  const emergency = inLanguage(facts.emergency ?? EMERGENCY, language);
  return {
    afs: team,
    ...(facts.stream === 'checkIns' && { afs2: team }),
    tlf: displayPhone(facts.phone, facts.region),
    ...(emergency !== undefined && { akut: emergency }),
    ...(facts.day !== undefined && { dato: formatDay(facts.day, language) }),
    ...(facts.minuteOfDay !== undefined && { kl: formatTime(facts.minuteOfDay, language) }),
    ...(facts.monthsSinceFirst !== undefined && { n: String(facts.monthsSinceFirst) }),
    ...(facts.sinceFirst !== undefined && { tid: formatTimeSince(facts.sinceFirst, language) }),
    ...(facts.minutes !== undefined && { min: String(facts.minutes) }),
  };
};

/** Whole calendar months that have passed by `today`; a month's end counts as in every other date of ours. */
export const wholeMonthsBetween = (from: CivilDay, today: CivilDay): number => {
  const [a, b] = [partsOf(from), partsOf(today)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) <= today ? months : months - 1;
};

const WEEK_DAYS = 7;

/** In months; in weeks where the follow-up's target is counted in them (`P6W`), and before the first month has passed. */
export const timeSince = (from: CivilDay, today: CivilDay, target: string): TimeSince => {
  const months = wholeMonthsBetween(from, today);
  if (months > 0 && parseDuration(target).months > 0) return { count: months, unit: 'month' };
  const days = today - from;
  return days < WEEK_DAYS ? { count: days, unit: 'day' } : { count: Math.floor(days / WEEK_DAYS), unit: 'week' };
};
