import type { AgendaItem } from './agenda-item.ts';
import { appointmentKey } from './ending-key.ts';
import { standingAppointment } from './follow-up.ts';
import { parseLocal } from './local-time.ts';
import type { Step } from './protocol.ts';
import type { Appointment, FollowUpFacts, Unblinding } from './record.ts';

const findAnother: Step = {
  id: 'unblinded',
  from: 'appointment',
  task: { kind: 'findAssessor', to: 'coordinator' },
};

/** The first unblinding of the assessor whom an appointment names. */
export const unblindingOver = (
  { assessor }: Appointment,
  unblindings: Unblinding[] | undefined,
): Unblinding | undefined => unblindings?.find((each) => each.assessor === assessor);

/** The next interview goes to another assessor (F5.8e): somebody has to find one while an appointment names the one who knows. */
export const assessorWatch = (facts: {
  unblindings?: Unblinding[];
  followUps: Record<string, FollowUpFacts>;
}): AgendaItem[] =>
  Object.entries(facts.followUps).flatMap(([of, followUp]): AgendaItem[] => {
    const appointment = followUp.outcome ? undefined : standingAppointment(followUp);
    const unblinding = appointment && unblindingOver(appointment, facts.unblindings);
    if (appointment === undefined || unblinding === undefined) return [];
    const key = `${appointmentKey(of, appointment.n)}/unblinded-${String(unblinding.event)}`;
    const at = Math.max(Date.parse(unblinding.enteredAt), Date.parse(appointment.enteredAt));
    const nominal = parseLocal(appointment.at).day;
    return [
      {
        key,
        stream: 'interviews',
        clock: 'appointment',
        of,
        definition: findAnother,
        does: 'task',
        nominal,
        at,
        appointment,
      },
    ];
  });
