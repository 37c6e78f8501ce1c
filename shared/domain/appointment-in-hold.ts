import type { AgendaItem } from './agenda-item.ts';
import { civil } from './civil-date.ts';
import { appointmentKey } from './ending-key.ts';
import { standingAppointment } from './follow-up.ts';
import { localInstant } from './local-time.ts';
import { concerns, holdEnd } from './pause.ts';
import type { Hold } from './participation.ts';
import type { Step } from './protocol.ts';
import type { Appointment, FollowUpFacts, Stream } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { stepIdIn } from './step-key.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Zone } from './zone.ts';

const confirm: Step = {
  id: 'confirmInHold',
  from: 'target',
  task: { kind: 'confirmAppointment', to: 'coordinator' },
};
/** Of the same definition, asked at once. */
const ASK = `${confirm.id}.ask`;

/** Whether a step is one of the two questions here; a protocol may ask for confirmations of its own. */
export const isAskedInHold = ({ step }: { step: string }): boolean => [confirm.id, ASK].includes(stepIdIn(step));

/** Whether it is the one that an answer given with a hold answers as well. */
export const isQuestion = ({ step }: { step: string }): boolean => stepIdIn(step) === ASK;

/** The answer that one of them stands, by its number. */
export const standsInHold = (appointments: Appointment[], n: number): Appointment[] =>
  appointments.map((each) => (each.n === n ? { ...each, standsInHold: true } : each));

/** What an appointment is of. */
interface Booked {
  stream: Stream;
  /** Timepoint id, or the check-in plan's id. */
  of: string;
  appointments: Appointment[];
}

/** The hold that an appointment falls into, if there is one. */
export const holdOver = (
  appointment: Appointment,
  { holds, stream }: { holds: Hold[]; stream: Stream },
  zone: Zone,
): Hold | undefined => {
  const day = civil(appointment.at.slice(0, 10));
  return holds.find(
    (hold) => concerns(hold, stream) && civil(hold.from) <= day && zone.toInstant(day, 0) < holdEnd(hold, zone),
  );
};

const askedInHold = (
  { zone, addWorkingDays, atSendingTime }: SendingCalendar,
  { stream, of, appointments }: Booked,
  holds: Hold[],
): AgendaItem[] => {
  const appointment = standingAppointment({ appointments });
  const hold = appointment && holdOver(appointment, { holds, stream }, zone);
  if (appointment === undefined || hold === undefined) return [];
  // Of what was over when the hold was entered, its outcome is asked.
  if (localInstant(appointment.at, zone) < Date.parse(hold.enteredAt)) return [];
  const nominal = addWorkingDays(civil(appointment.at.slice(0, 10)), -1);
  const keyOf = (step: string): string => `${appointmentKey(of, appointment.n)}/${step}`;
  const when =
    appointment.standsInHold === undefined
      ? { key: keyOf(ASK), at: Date.parse(hold.enteredAt) }
      : { key: keyOf(confirm.id), at: atSendingTime(nominal) };
  return [{ ...when, stream, clock: 'hold', of, definition: confirm, does: 'task', nominal, appointment }];
};

/**
 * A booked interview inside a hold (product.md section 5): whether it stands is asked at once; if it does, somebody confirms it the
 * working day before.
 */
export const interviewsInHold = (
  plan: StudyPlan,
  { holds, followUps }: { holds: Hold[]; followUps: Record<string, FollowUpFacts> },
): AgendaItem[] =>
  Object.entries(followUps).flatMap(([of, { appointments, outcome }]) =>
    outcome ? [] : askedInHold(plan.appointments, { stream: 'interviews', of, appointments }, holds),
  );

/** A booked check-in inside a hold, which is asked about as an interview is. */
export const checkInInHold = (
  plan: StudyPlan,
  { holds, plan: of, appointments }: { holds: Hold[]; plan: string; appointments: Appointment[] },
): AgendaItem[] => askedInHold(plan.appointments, { stream: 'checkIns', of, appointments }, holds);
