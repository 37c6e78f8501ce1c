import type { AgendaItem } from './agenda-item.ts';
import { civil } from './civil-date.ts';
import { standingAppointment } from './follow-up.ts';
import { holdEnd } from './pause.ts';
import type { Hold } from './participation.ts';
import type { Step } from './protocol.ts';
import type { Appointment, FollowUpFacts } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Zone } from './zone.ts';

const confirm: Step = {
  id: 'confirmInHold',
  from: 'target',
  task: { kind: 'confirmAppointment', to: 'coordinator' },
};

/** The hold that an appointment falls into, if there is one. */
export const holdOver = (appointment: Appointment, holds: Hold[], zone: Zone): Hold | undefined => {
  const day = civil(appointment.at.slice(0, 10));
  return holds.find(
    (hold) => hold.scope !== 'checkIns' && civil(hold.from) <= day && zone.toInstant(day, 0) < holdEnd(hold, zone),
  );
};

/**
 * A booked appointment inside a hold (product.md section 5): whether it stands is asked at once; if it does, somebody confirms it the
 * working day before.
 */
export const appointmentsInHold = (
  plan: StudyPlan,
  facts: { holds: Hold[]; followUps: Record<string, FollowUpFacts> },
): AgendaItem[] => {
  const { zone, addWorkingDays, atSendingTime } = plan.appointments;
  return Object.entries(facts.followUps).flatMap(([of, followUp]): AgendaItem[] => {
    const appointment = followUp.outcome ? undefined : standingAppointment(followUp);
    const hold = appointment && holdOver(appointment, facts.holds, zone);
    if (appointment === undefined || hold === undefined) return [];
    const nominal = addWorkingDays(civil(appointment.at.slice(0, 10)), -1);
    const key = `${of}/appointment-${String(appointment.n)}/confirmInHold`;
    const asked = appointment.standsInHold === undefined;
    const when = asked ? { key: `${key}.ask`, at: Date.parse(hold.enteredAt) } : { key, at: atSendingTime(nominal) };
    return [
      { ...when, stream: 'interviews', clock: 'hold', of, definition: confirm, does: 'task', nominal, appointment },
    ];
  });
};
