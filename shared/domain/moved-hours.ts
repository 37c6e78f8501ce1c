import { isErased } from './erasure.ts';
import { standingAppointment, startOf } from './follow-up.ts';
import type { Appointment, CheckInRecord, InterviewRecord } from './record.ts';
import { type Instant, zoneOf } from './zone.ts';

/** IANA names: by which zone local times were read, and by which they will be. */
export interface ZoneChange {
  from: string;
  to: string;
}

const booked = (interviews: InterviewRecord, checkIns: CheckInRecord): Appointment[] => {
  const open = Object.values(interviews.followUps).filter(({ outcome }) => outcome === undefined);
  return [...open, checkIns].flatMap((facts) => standingAppointment(facts) ?? []);
};

/**
 * How many appointments that lie ahead begin at another moment by another zone. Their day and hour stay as they were told, and so the
 * promise does; calendars that were sent the moment show another hour until the next message about it.
 */
export const hoursMoved = (
  { interviews, checkIns }: { interviews: InterviewRecord; checkIns: CheckInRecord },
  { from, to }: ZoneChange,
  now: Instant,
): number => {
  if (from === to || interviews.participation.life === 'dead' || isErased(interviews)) return 0;
  return booked(interviews, checkIns).filter((appointment) => {
    const [before, after] = [startOf(appointment, zoneOf(from)), startOf(appointment, zoneOf(to))];
    return before !== after && Math.max(before, after) > now;
  }).length;
};
