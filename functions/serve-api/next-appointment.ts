import { standingAppointment } from '../../shared/domain/follow-up.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';

/** The first interview that is booked and has no outcome yet; with an assessor, the first of theirs. */
export const nextAppointment = ({ followUps, participation }: InterviewRecord, assessor?: string) => {
  if (participation.life === 'dead') return {};
  const standing = Object.entries(followUps).flatMap(([followUp, facts]) => {
    const booked = facts.outcome === undefined ? standingAppointment(facts) : undefined;
    if (booked === undefined || (assessor !== undefined && booked.assessor !== assessor)) return [];
    return [{ followUp, at: booked.at }];
  });
  const [first] = standing.sort((one, other) => one.at.localeCompare(other.at));
  return first === undefined ? {} : { nextAppointment: first };
};
