import type { Appointment, ParticipantRecord } from './record.ts';

/** How often an end of an appointment was entered and taken back again, by `FU12/appointment-1`. */
export type VoidedEnds = NonNullable<ParticipantRecord['voidedEnds']>;

/** In place of a timepoint: check-ins are of one plan at a time, and keep their numbers when it changes. */
const OF_CHECK_INS = 'checkIns';

const appointmentKey = (of: string, n: number): string => `${of}/appointment-${String(n)}`;

export const interviewEndsVoided = (voided: VoidedEnds | undefined, of: string, n: number): number =>
  voided?.[appointmentKey(of, n)] ?? 0;
export const checkInEndsVoided = (voided: VoidedEnds | undefined, n: number): number =>
  voided?.[appointmentKey(OF_CHECK_INS, n)] ?? 0;

/**
 * Key of a step that the end of an appointment causes, such as `FU12/appointment-1/cancelled`. After a voided end it is another one,
 * `…/cancelled~2`: whoever was told that it is off, and then that it is not, must hear of it again, and a new call must be made.
 */
export const endingKey = (of: string, n: number, step: string, voided: number): string =>
  `${appointmentKey(of, n)}/${step}${endingMark(voided)}`;

export const endingMark = (voided: number): string => (voided === 0 ? '' : `~${String(voided + 1)}`);

/** The mark at the end of a key, with which another step of the same end is named. */
export const endingMarkOf = (key: string): string => /~\d+/.exec(key)?.[0] ?? '';

/** The step's own id in a key: `cancelled` of `FU12/appointment-1/cancelled~2`. */
export const stepIdIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1).replace(/~\d+/, '');

const appointmentsOf = (record: ParticipantRecord): [string, Appointment[]][] =>
  record.stream === 'interviews'
    ? Object.entries(record.followUps).map(([of, { appointments }]) => [of, appointments])
    : [[OF_CHECK_INS, record.appointments]];

/** Keys of the appointments that are over; one that was moved goes on under another number. */
const endedIn = (record: ParticipantRecord): string[] =>
  appointmentsOf(record).flatMap(([of, appointments]) =>
    appointments.flatMap(({ n, end }) => (end && end.how !== 'moved' ? [appointmentKey(of, n)] : [])),
  );

const standingIn = (record: ParticipantRecord): string[] =>
  appointmentsOf(record).flatMap(([of, appointments]) =>
    appointments.flatMap(({ n, end }) => (end === undefined ? [appointmentKey(of, n)] : [])),
  );

/** The record after an entry was taken back, with one more for each appointment that stands again. */
export const withEndsVoided = <R extends ParticipantRecord>(after: R, before: ParticipantRecord): R => {
  const over = new Set(endedIn(before));
  const again = standingIn(after).filter((key) => over.has(key));
  if (again.length === 0) return after;
  const counted = again.map((key) => [key, (after.voidedEnds?.[key] ?? 0) + 1] as const);
  return { ...after, voidedEnds: { ...after.voidedEnds, ...Object.fromEntries(counted) } };
};
