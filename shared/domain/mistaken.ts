import { believed, type Conversation } from './believed.ts';
import { isEnteredLate, standingAppointment, startOf } from './follow-up.ts';
import { localInstant } from './local-time.ts';
import type { Appointment, Saying } from './record.ts';
import type { Instant, Zone } from './zone.ts';

const isUntrue = ({ time, isOff }: Saying, standing: Appointment | undefined): boolean =>
  isOff ? standing?.at === time : standing?.at !== time;

/** What they have in mind that is not so. */
export interface Mistaken {
  /** Number of the one that stands, or the highest of those that they have in mind. */
  n: number;
  standing: Appointment | undefined;
  /** Since when, by what is known of it. */
  since: Instant;
  /** The first and the last time at which they would come for nothing, or be missed. */
  from: Instant;
  until: Instant;
}

/** When something was last heard, agreed or changed. */
const lastChange = (appointments: Appointment[], heard: { at: string }[]): Instant => {
  const entered = appointments.flatMap(({ enteredAt, end }) => [enteredAt, end?.at]);
  const known = [...heard.map(({ at }) => at), ...entered].filter((at) => at !== undefined);
  return Math.max(...known.map((at) => Date.parse(at)));
};

/** Whether somebody would come for nothing, or be missed, by what they were told; undefined where they know how it stands. */
export const mistakenOf = (conversation: Conversation, zone: Zone): Mistaken | undefined => {
  const { appointments } = conversation;
  const standing = standingAppointment({ appointments });
  if (standing !== undefined && isEnteredLate(standing, zone)) return undefined;
  const untrue = believed(conversation).filter(({ saying }) => isUntrue(saying, standing));
  if (untrue.length === 0) return undefined;
  const since = lastChange(appointments, untrue);
  const told = untrue.map(({ saying }) => localInstant(saying.time, zone)).filter((at) => at > since);
  // No text tells of a check-in that takes the place of one that has passed: mentors agree on it with whoever comes.
  const isAgreedInTalk = conversation.stream === 'checkIns' && told.length === 0;
  const stands = standing === undefined || isAgreedInTalk ? [] : [startOf(standing, zone)];
  const ahead = [...told, ...stands.filter((at) => at > since)];
  if (ahead.length === 0) return undefined;
  const n = standing?.n ?? Math.max(...untrue.map(({ saying }) => saying.n));
  return { n, standing, since, from: Math.min(...ahead), until: Math.max(...ahead) };
};
