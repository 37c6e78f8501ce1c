import type { InterviewRecord } from '../record.ts';
import { standingAppointment } from '../follow-up.ts';
import { ended } from './appointments.ts';
import { entered, type Entered, type EntryContext, refused, stamp } from './entry.ts';
import { factsOf, isRefusal, timepointOf, withFacts } from './follow-up-entry.ts';

export interface Cancellation {
  askedBy: 'participant' | 'staff';
}

export const cancelAppointment = (
  record: InterviewRecord,
  timepointId: string,
  { askedBy }: Cancellation,
  context: EntryContext,
): Entered<InterviewRecord> => {
  const timepoint = timepointOf(timepointId, context);
  if (isRefusal(timepoint)) return timepoint;
  const facts = factsOf(record, timepointId);
  const standing = standingAppointment(facts);
  if (standing === undefined) return refused('noAppointment', '', 'book one first; none stands');
  const appointments = ended(facts.appointments, standing, { how: 'cancelled', at: stamp(context), by: askedBy });
  return entered(withFacts(record, timepointId, { ...facts, appointments }));
};
