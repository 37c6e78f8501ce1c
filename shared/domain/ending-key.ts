import type { Step } from './protocol.ts';
import type { Appointment, ParticipantRecord, Stream } from './record.ts';

/** How often an end of an appointment was entered and taken back again, by `FU12/appointment-1`. */
export type VoidedEnds = NonNullable<ParticipantRecord['voidedEnds']>;

/** In place of a timepoint: check-ins are of one plan at a time, and keep their numbers when it changes. */
const OF_CHECK_INS = 'checkIns';

/** Of all that belongs to one appointment, such as `FU12/appointment-1`. */
export const appointmentKey = (of: string, n: number): string => `${of}/appointment-${String(n)}`;

const OF_APPOINTMENT = /^(.+)\/appointment-(\d+)\//;

/** What a key says that belongs to one: of what it is, its number, and the step, such as `cancelled~2`; undefined: it belongs to none. */
export const appointmentIn = (key: string): { of: string; n: number; step: string } | undefined => {
  const [begin = '', of, n] = OF_APPOINTMENT.exec(key) ?? [];
  return of === undefined ? undefined : { of, n: Number(n), step: key.slice(begin.length) };
};

/** What appointments are of: a timepoint, or the plan of the check-ins. */
interface Subject {
  stream: Stream;
  of: string;
}

/**
 * The number of the appointment in a key about one of these, and the step, such as `cancelled~2`. A check-in's key may begin with any
 * plan: it keeps its number when the arm becomes one of another plan, or of none.
 */
export const appointmentStepIn = (key: string, { stream, of }: Subject): { n: number; step: string } | undefined => {
  const found = appointmentIn(key);
  return stream === 'interviews' && found?.of !== of ? undefined : found;
};

/** How many ends of an interview, or of a check-in below, were taken back. */
export const interviewEndsVoided = (voided: VoidedEnds | undefined, of: string, n: number): number =>
  voided?.[appointmentKey(of, n)] ?? 0;
export const checkInEndsVoided = (voided: VoidedEnds | undefined, n: number): number =>
  voided?.[appointmentKey(OF_CHECK_INS, n)] ?? 0;

/** How the steps of an end are marked that follows so many voided ones; empty where none was. */
export const endingMark = (voided: number): string => (voided === 0 ? '' : `~${String(voided + 1)}`);

/**
 * Key of a step about an appointment, such as `FU12/appointment-1/cancelled`. What an end causes has another one after a voided end,
 * `…/cancelled~2`: whoever was told that it is off, and then that it is not, must hear of it again, and a new call must be made.
 */
export const appointmentStepKey = (
  of: string,
  n: number,
  { id, from }: Pick<Step, 'id' | 'from'>,
  voided: number,
): string => `${appointmentKey(of, n)}/${id}${from === 'cancelled' || from === 'noShow' ? endingMark(voided) : ''}`;

const appointmentsOf = (record: ParticipantRecord): [string, Appointment[]][] =>
  record.stream === 'interviews'
    ? Object.entries(record.followUps).map(([of, { appointments }]) => [of, appointments])
    : [[OF_CHECK_INS, record.appointments]];

const keysOf = (record: ParticipantRecord, isSought: (appointment: Appointment) => boolean): string[] =>
  appointmentsOf(record).flatMap(([of, appointments]) =>
    appointments.filter(isSought).map(({ n }) => appointmentKey(of, n)),
  );

/** One that was moved goes on under another number. */
const isOver = ({ end }: Appointment): boolean => end !== undefined && end.how !== 'moved';

/** The record after an entry was taken back, with one more for each appointment that stands again. */
export const withEndsVoided = <R extends ParticipantRecord>(after: R, before: ParticipantRecord): R => {
  const over = new Set(keysOf(before, isOver));
  const again = keysOf(after, ({ end }) => end === undefined).filter((key) => over.has(key));
  if (again.length === 0) return after;
  const counted = again.map((key) => [key, (after.voidedEnds?.[key] ?? 0) + 1] as const);
  return { ...after, voidedEnds: { ...after.voidedEnds, ...Object.fromEntries(counted) } };
};
