import { sameValue } from './change.ts';
import { civil, isoDate } from './civil-date.ts';
import { standingAppointment } from './follow-up.ts';
import type { Appointment, InterviewRecord, ParticipantRecord } from './record.ts';

/** One standing appointment of an interview, as the study's list of bookings has it: no name, no note, nothing of check-ins. */
export interface BookingRow extends Pick<Appointment, 'n' | 'minutes' | 'mode' | 'assessor' | 'place' | 'interpreter'> {
  study: string;
  participant: string;
  timepoint: string;
  /** Local start in the study's zone, `2026-04-28T10:30`. */
  at: string;
  language: string;
  site?: string;
  /** The participant answered that it fits. */
  confirmed?: true;
}

const rowOf = (record: InterviewRecord, timepoint: string, appointment: Appointment): BookingRow => {
  const { study, participant, language, site } = record;
  const { n, at, minutes, mode, assessor, place, interpreter, confirmed } = appointment;
  return {
    study,
    participant,
    timepoint,
    n,
    at,
    minutes,
    mode,
    language,
    ...(assessor === undefined ? {} : { assessor }),
    ...(place === undefined ? {} : { place }),
    ...(interpreter === undefined ? {} : { interpreter }),
    ...(site === undefined ? {} : { site }),
    ...(confirmed === undefined ? {} : { confirmed: true }),
  };
};

/** Appointments in force; an outcome ends one, and so does a death. Check-ins have none here: their mentor books them. */
export const bookingsOf = (record: ParticipantRecord | undefined): BookingRow[] => {
  if (record?.stream !== 'interviews' || record.participation.life === 'dead') return [];
  return Object.entries(record.followUps).flatMap(([timepoint, facts]) => {
    const standing = facts.outcome ? undefined : standingAppointment(facts);
    return standing === undefined ? [] : [rowOf(record, timepoint, standing)];
  });
};

/** The place of a row among all bookings of its study. */
export const bookingName = ({ at, participant, timepoint }: BookingRow): string => `${at}#${participant}#${timepoint}`;

export interface BookingChanges {
  /** New or changed. */
  kept: BookingRow[];
  gone: BookingRow[];
}

/** What a write of one record does to the list of bookings. */
export const bookingChanges = (before: ParticipantRecord | undefined, after: ParticipantRecord): BookingChanges => {
  const [was, is] = [bookingsOf(before), bookingsOf(after)];
  const names = new Set(is.map(bookingName));
  return {
    kept: is.filter((row) => !was.some((each) => sameValue(each, row))),
    gone: was.filter((row) => !names.has(bookingName(row))),
  };
};

const DAY_MINUTES = 1_440;

/** Local dates that a time touches when it is widened by some minutes. @param time in minutes of the calendar, see `localMinute` */
export const daysAround = ({ start, end }: { start: number; end: number }, widened: number): string[] => {
  const first = Math.floor((start - widened) / DAY_MINUTES);
  const last = Math.floor((end + widened - 1) / DAY_MINUTES);
  return Array.from({ length: last - first + 1 }, (_, at) => isoDate(first + at));
};

/** A local date and time as one whole number: minutes counted by the calendar, not by the clock. */
export const localMinute = (local: string): number => {
  const [hours = 0, minutes = 0] = local.slice('2026-04-28T'.length).split(':').map(Number);
  return civil(local.slice(0, '2026-04-28'.length)) * DAY_MINUTES + hours * 60 + minutes;
};

/** `2026-04-28T09:30` of a local minute; undoes `localMinute`. */
export const localText = (minute: number): string => {
  const ofDay = minute - Math.floor(minute / DAY_MINUTES) * DAY_MINUTES;
  const [hours, minutes] = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0'));
  return `${isoDate(Math.floor(minute / DAY_MINUTES))}T${hours}:${minutes}`;
};
