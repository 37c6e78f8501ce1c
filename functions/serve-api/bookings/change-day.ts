import { type BookingRow, localMinute, localText } from '../../../shared/domain/bookings.ts';
import { bookAppointment } from '../../../shared/domain/entries/book-appointment.ts';
import { cancelAppointment } from '../../../shared/domain/entries/cancel-appointment.ts';
import { entered, type Entered, type EntryContext, refused } from '../../../shared/domain/entries/entry.ts';
import type { EventAction } from '../../../shared/domain/event.ts';
import { standingAppointment } from '../../../shared/domain/follow-up.ts';
import type { Appointment, InterviewRecord } from '../../../shared/domain/record.ts';
import type { ApiPorts } from '../ports.ts';
import { Problem } from '../problem.ts';
import { pastWarnings, timeWarnings } from '../time-warnings.ts';
import type { Visit } from '../visit.ts';
import { heldWarnings, type Warning } from '../warnings.ts';
import { writeParticipant } from '../write-participant.ts';
import type { Written } from '../writing.ts';
import { type AssessorChecked, checkAssessor } from './assessor-check.ts';
import { type ChangeTold, toldIfKnown } from './told-of-change.ts';

export type DayChange = { reason: string } & (
  | { kind: 'cancel' }
  | { kind: 'move'; toDate?: string; shiftMinutes?: number; to?: string }
  | { kind: 'reassign'; to: string }
);

export interface ChangedBooking {
  participant: string;
  timepoint?: string;
  at?: string;
  state: 'planned' | 'done' | 'failed';
  movesTo?: string;
  assessor?: string;
  told?: ChangeTold;
  /** What is odd about the new time or the new assessor. */
  warnings?: Warning[];
  why?: string;
  remedy?: string;
}

const ACTION: Record<DayChange['kind'], EventAction> = {
  cancel: 'appointmentCancelled',
  move: 'appointmentMoved',
  reassign: 'appointmentBooked',
};

export const newStart = ({ at }: BookingRow, change: DayChange): string => {
  if (change.kind !== 'move') return at;
  const on = change.toDate === undefined ? at : `${change.toDate}${at.slice('2026-04-28'.length)}`;
  return localText(localMinute(on) + (change.shiftMinutes ?? 0));
};

const standsAs = (record: InterviewRecord, { timepoint, at, assessor }: BookingRow): Appointment | undefined => {
  const standing = standingAppointment(record.followUps[timepoint]);
  return standing?.at === at && standing.assessor === assessor ? standing : undefined;
};

const entryOf = (
  record: InterviewRecord,
  booking: BookingRow,
  change: DayChange,
  context: EntryContext,
): Entered<InterviewRecord> => {
  const standing = standsAs(record, booking);
  if (standing === undefined) return refused('noAppointment', '', 'look again: it was changed meanwhile');
  if (change.kind === 'cancel') return cancelAppointment(record, booking.timepoint, { askedBy: 'staff' }, context);
  const { minutes, mode, place, interpreter, note, assessor } = standing;
  const about = { minutes, mode, place, interpreter, note };
  const known = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)) as typeof about;
  const to = change.to ?? assessor;
  const entry = { ...known, at: newStart(booking, change), askedBy: 'staff' as const, ...(to ? { assessor: to } : {}) };
  return bookAppointment(record, booking.timepoint, entry, context);
};

/** As of a time that is booked alone. */
const oddTime = ({ plan, both }: Written, timepoint: string, at: string, { now }: Visit): Warning[] => [
  ...pastWarnings(plan, at, now),
  ...timeWarnings(plan, both.interviews, { timepoint, at }, '/at'),
];

/** One participant of the day, in a commit of their own: with its messages and calls as if it had been entered alone. @throws Problem */
export const changeBooking = async (
  booking: BookingRow,
  change: DayChange,
  ignored: readonly string[],
  visit: Visit,
  ports: ApiPorts,
): Promise<ChangedBooking> => {
  let checked: AssessorChecked = { days: [], warnings: [] };
  const at = newStart(booking, change);
  const to = change.kind === 'cancel' ? undefined : (change.to ?? booking.assessor);
  const writer = { ...visit, token: `${visit.token}.${booking.timepoint}`, header: () => undefined };
  const written = await writeParticipant(
    writer,
    booking.participant,
    {
      entry: async ({ interviews, checkIns }, context) => {
        const result = entryOf(interviews, booking, change, context);
        if (result.kind === 'refused') return result;
        const wanted = to === undefined ? undefined : { at, minutes: booking.minutes, assessor: to };
        checked = { days: [], warnings: [] };
        if (wanted) checked = await checkAssessor(interviews, wanted, { ignored, overridden: {} }, ports);
        return entered({ interviews: result.record, checkIns });
      },
      event: { action: ACTION[change.kind], reason: change.reason },
      assessorDays: () => checked.days,
    },
    ports,
  );
  const told = change.kind === 'reassign' ? undefined : await toldIfKnown(written, booking, visit, ports);
  const held = change.kind === 'reassign' ? [] : heldWarnings(written.both);
  const warnings = [
    ...held,
    ...(at === booking.at ? [] : oddTime(written, booking.timepoint, at, visit)),
    ...checked.warnings,
  ];
  return {
    participant: booking.participant,
    timepoint: booking.timepoint,
    at: booking.at,
    state: visit.isDryRun ? 'planned' : 'done',
    ...(at === booking.at ? {} : { movesTo: at }),
    ...(to === undefined ? {} : { assessor: to }),
    ...(told ? { told } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
};

/** One who cannot be changed keeps nobody else waiting: it is said beside the others. */
export const failed = (
  of: Pick<ChangedBooking, 'participant' | 'timepoint' | 'at'>,
  error: unknown,
): ChangedBooking => {
  if (!(error instanceof Problem)) return { ...of, state: 'failed', why: 'failed', remedy: 'try again' };
  const { code, detail, faults } = error.details;
  const remedy = faults?.[0]?.remedy ?? detail;
  return { ...of, state: 'failed', why: code, ...(remedy === undefined ? {} : { remedy }) };
};
