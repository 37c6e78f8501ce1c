import type { Appointment } from '../../../shared/domain/record.ts';
import type { Said } from '../said.ts';

/** Everything that a page says, in one language: no name, no study, nothing about why somebody is met (F5.1). */
export interface PageWords {
  language: string;
  /** The name of the language itself, for whoever reads the other one. */
  called: string;
  titles: Record<'appointment' | 'invitation' | 'stop' | 'notMe' | 'dead' | 'unavailable', string>;
  said: Record<Said, string>;
  weekdays: readonly string[];
  months: readonly string[];
  /** `{weekday} {day} {month} {year} {time}`. */
  when: string;
  modes: Record<Appointment['mode'], string>;
  place: string;
  noAppointment: string;
  hasPassed: string;
  movedSince: string;
  confirmed: string;
  confirm: string;
  otherTimes: string;
  freeTimes: string;
  chooseOne: string;
  choose: string;
  taken: string;
  noTimes: string;
  call: string;
  callAsked: string;
  askForCall: string;
  callUs: string;
  stop: string;
  stopSaid: string;
  stopMail: string;
  notMe: string;
  notMeSaid: string;
  isNotMe: string;
  notMeDone: string;
  dead: string;
  unavailable: string;
}
