import { standingAppointment, startOf } from './follow-up.ts';
import type { Appointment, FollowUpFacts } from './record.ts';
import { knownOf } from './urgent-change.ts';
import type { Zone } from './zone.ts';

/**
 * An appointment that its follow-up no longer needs: the outcome is of a day before it, or it says, before the hour has come that they know of,
 * that nobody will be interviewed.
 */
export const needlessAppointment = (facts: FollowUpFacts | undefined, zone: Zone): Appointment | undefined => {
  const appointment = standingAppointment(facts);
  const outcome = facts?.outcome;
  if (appointment === undefined || outcome === undefined) return undefined;
  const known = knownOf(appointment, facts?.appointments ?? [], zone);
  const isOff = outcome.outcome === 'notDone' && Date.parse(outcome.enteredAt) < startOf(known, zone);
  return isOff || outcome.on < appointment.at.slice(0, 10) ? appointment : undefined;
};
