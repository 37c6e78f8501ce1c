import type { InterviewRecord } from '../record.ts';
import { standingAppointment } from '../follow-up.ts';
import { ended, hasBegun } from './appointments.ts';
import { entered, type Entered, type EntryContext, refused, refuseFuture, stamp } from './entry.ts';
import { factsOf, isRefusal, timepointOf, withFacts } from './follow-up-entry.ts';

/** A no-show is no outcome of the follow-up: it ends the appointment, and the booking clock goes on with the steps still ahead. */
export const recordNoShow = (
  record: InterviewRecord,
  timepointId: string,
  on: string,
  context: EntryContext,
): Entered<InterviewRecord> => {
  const timepoint = timepointOf(timepointId, context);
  if (isRefusal(timepoint)) return timepoint;
  const facts = factsOf(record, timepointId);
  if (facts.outcome) return refused('outcomeExists', '', 'void the entry of the outcome first');
  const standing = standingAppointment(facts);
  if (standing === undefined)
    return refused('noAppointment', '', 'enter the appointment first, also when it has passed');
  const future = refuseFuture('/on', on, context);
  if (future) return future;
  if (on < standing.at.slice(0, 10) || !hasBegun(standing, context))
    return refused(
      'beforeTheAppointment',
      '/on',
      `give the day of the appointment, ${standing.at.slice(0, 10)}, once it has begun`,
    );
  const appointments = ended(facts.appointments, standing, {
    how: 'noShow',
    at: stamp(context),
    by: 'participant',
    on,
  });
  return entered(withFacts(record, timepointId, { ...facts, appointments }));
};
