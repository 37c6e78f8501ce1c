import { isoDate } from '../../shared/domain/civil-date.ts';
import { statusAt, windowOf } from '../../shared/domain/follow-up.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';

/** The first interview that is still to be held: which one, and the date it is meant for. */
export const nextDue = ({ anchors, followUps, participation }: InterviewRecord, plan: StudyPlan, now: Instant) => {
  if (participation.life !== 'alive' || participation.interviews === 'stopped') return {};
  const today = plan.appointments.zone.toLocal(now).day;
  const ahead = plan.protocol.timepoints.flatMap((timepoint) => {
    const window = windowOf(timepoint, anchors);
    if (window === undefined || window.opens === null) return [];
    const { state, closed } = statusAt(timepoint, window, followUps[timepoint.id], today);
    return closed || state === 'done' || state === 'notDone' ? [] : [{ followUp: timepoint.id, target: window.target }];
  });
  const [first] = ahead.sort((one, other) => one.target - other.target);
  return first === undefined ? {} : { nextDue: { followUp: first.followUp, target: isoDate(first.target) } };
};
