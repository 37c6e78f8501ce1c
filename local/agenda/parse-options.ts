import { type CivilDay, civil } from '../../shared/domain/civil-date.ts';
import { minuteOfDay } from '../../shared/domain/zone.ts';
import { BadInput } from '../bad-input.ts';

/** What a local time without a time of day means is left to the reader: `minute` is absent. */
export interface LocalMoment {
  day: CivilDay;
  minute?: number;
}

const refuse = (option: string, text: string, remedy: string): never => {
  throw new BadInput(`${option} ${text}: ${remedy}`);
};

/** Holiday calendars and zones are known for these years. */
const FIRST_DATE = '1900-01-01';
const LAST_DATE = '2199-12-31';

const knownDay = (text: string): CivilDay => {
  const day = civil(text);
  if (text < FIRST_DATE || text > LAST_DATE) throw new RangeError('out of the calendar');
  return day;
};

/** `2025-04-18`, a date that exists. */
export const dateOption = (option: string, text: string): CivilDay => {
  try {
    return knownDay(text);
  } catch {
    return refuse(option, text, `give a date that exists, from ${FIRST_DATE} to ${LAST_DATE}, written like 2025-04-18`);
  }
};

/** `baseline=2025-04-18`, each name once. */
export const anchorOptions = (texts: string[]): Map<string, CivilDay> => {
  const anchors = new Map<string, CivilDay>();
  for (const text of texts) {
    const [, name, date] = /^([^=]+)=(.*)$/.exec(text) ?? [];
    if (name === undefined || date === undefined) {
      return refuse('--anchor', text, 'write its name and date, like baseline=2025-04-18');
    }
    if (anchors.has(name)) return refuse('--anchor', text, `${name} has a date already: give it once`);
    anchors.set(name, dateOption(`--anchor ${name}`, date));
  }
  return anchors;
};

const localMoment = (option: string, whole: string, text: string): LocalMoment => {
  const [, date = '', time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(text) ?? [];
  try {
    const day = knownDay(date);
    if (time === undefined) return { day };
    const minute = minuteOfDay(time);
    if (minute < 1440) return { day, minute };
  } catch {
    // Told below, with the option's name.
  }
  return refuse(option, whole, `${text || 'nothing'} is no local time: write it like 2026-04-28T10:30`);
};

export interface BookingOption {
  timepoint: string;
  at: LocalMoment & { minute: number };
  booked: LocalMoment;
}

/** `FU12=2026-04-28T10:30@2026-04-09`: an interview's time, and when it was booked. */
export const bookingOption = (text: string): BookingOption => {
  const [, timepoint, at, booked] = /^([^=]+)=([^@]*)@(.*)$/.exec(text) ?? [];
  if (timepoint === undefined || at === undefined || booked === undefined) {
    return refuse('--appointment', text, 'write TIMEPOINT=TIME@BOOKED, like FU12=2026-04-28T10:30@2026-04-09');
  }
  const { day, minute } = localMoment('--appointment', text, at);
  if (minute === undefined)
    return refuse('--appointment', text, 'an appointment has a time of day, like 2026-04-28T10:30');
  return { timepoint, at: { day, minute }, booked: localMoment('--appointment', text, booked) };
};
