import { doesOf, type AgendaItem } from './agenda-item.ts';
import { TOO_CLOSE_HOURS } from './appointment-clock.ts';
import { civil, type CivilDay } from './civil-date.ts';
import { checkInEndsVoided, endingKey, type VoidedEnds } from './ending-key.ts';
import { startOf } from './follow-up.ts';
import { parseLocal } from './local-time.ts';
import type { CheckInPlan, Step } from './protocol.ts';
import type { Appointment } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { momentAfter, nominalDay } from './step-date.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

const HOUR_MS = 3_600_000;

interface BookedFacts {
  /** The check-in plan's id. */
  plan: string;
  appointments: Appointment[];
  voidedEnds?: VoidedEnds | undefined;
}

const appointmentInstant = (
  step: Step,
  nominal: CivilDay,
  calendar: SendingCalendar,
  enteredAt: Instant | undefined,
): Instant => {
  const rolled = step.roll === 'forward' ? calendar.rollForward(nominal) : calendar.rollBackward(nominal);
  const dated = calendar.atSendingTime(rolled);
  return enteredAt === undefined ? dated : Math.max(dated, momentAfter(enteredAt, calendar));
};

/** The messages of booked check-ins: the reminder before one that stands, and a text after one that was missed. */
export const checkInMessages = (plan: StudyPlan, definition: CheckInPlan, facts: BookedFacts): AgendaItem[] => {
  const calendar = plan.appointments;
  return facts.appointments.flatMap((appointment) =>
    definition.ladder.flatMap((step): AgendaItem[] => {
      const reminds = step.from === 'appointment' && appointment.end === undefined;
      const missed = step.from === 'noShow' && appointment.end?.how === 'noShow';
      if (!reminds && !missed) return [];
      const enteredAt = appointment.end === undefined ? undefined : Date.parse(appointment.end.at);
      const day = missed ? civil(appointment.end?.on ?? appointment.at.slice(0, 10)) : parseLocal(appointment.at).day;
      const leaves = missed ? plan.invitations : calendar;
      const nominal = nominalDay(step, day, leaves);
      const at = appointmentInstant(step, nominal, leaves, enteredAt);
      const sinceBooking = at - Date.parse(appointment.enteredAt);
      const skip =
        step.enabled === false
          ? 'disabled'
          : reminds && at >= startOf(appointment, calendar.zone)
            ? 'appointmentBegun'
            : reminds && sinceBooking < TOO_CLOSE_HOURS * HOUR_MS
              ? 'tooCloseToBooking'
              : undefined;
      const voided = missed ? checkInEndsVoided(facts.voidedEnds, appointment.n) : 0;
      const key = endingKey(facts.plan, appointment.n, step.id, voided);
      const base = {
        key,
        stream: 'checkIns',
        clock: 'checkIns',
        of: facts.plan,
        definition: step,
        does: doesOf(step),
      } as const;
      return [{ ...base, nominal, at, appointment, ...(skip ? { skip } : {}) }];
    }),
  );
};
