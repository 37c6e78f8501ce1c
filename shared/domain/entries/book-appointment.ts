import { erasureOf } from '../erasure.ts';
import type { FollowUpFacts, InterviewRecord } from '../record.ts';
import { localInstant } from '../local-time.ts';
import { type AppointmentEntry, withBooking } from './appointments.ts';
import { entered, type Entered, type EntryContext, type Refusal, refused } from './entry.ts';
import { factsOf, isRefusal, timepointOf, withFacts } from './follow-up-entry.ts';

/** What a time may be booked for, or why there can be none. @param wanted local start, and the field that it stands in */
export const bookableFacts = (
  record: InterviewRecord,
  timepointId: string,
  { at, field }: { at: string; field: string },
  context: EntryContext,
): FollowUpFacts | Refusal => {
  const timepoint = timepointOf(timepointId, context);
  if (isRefusal(timepoint)) return timepoint;
  if (timepoint.mode === 'register')
    return refused('registerTimepoint', '', 'record its outcome; nobody is met for a register');
  const facts = factsOf(record, timepointId);
  if (facts.outcome) return refused('outcomeExists', '', 'void the entry of the outcome first');
  const ahead = localInstant(at, context.plan.appointments.zone) > context.now;
  if (ahead && record.participation.life === 'dead')
    return refused('participantDied', field, 'correct the entry of the death (`life`) first');
  if (ahead && record.participation.interviews === 'stopped')
    return refused(
      'interviewsStopped',
      field,
      'record first that they take part again (`participation.interviews`), if they wish so',
    );
  if (ahead && erasureOf(record)?.confirmed !== undefined)
    return refused('beingErased', field, 'take the erasure back first, if they wish to stay');
  return facts;
};

/** Books or moves the interview of one timepoint; a time in the past may be entered late, a closed window refuses nothing. */
export const bookAppointment = (
  record: InterviewRecord,
  timepointId: string,
  entry: AppointmentEntry & { minutes: number },
  context: EntryContext,
): Entered<InterviewRecord> => {
  const facts = bookableFacts(record, timepointId, { at: entry.at, field: '/at' }, context);
  if (isRefusal(facts)) return facts;
  const appointments = withBooking(facts.appointments, entry, { of: timepointId, record }, context);
  if (appointments === facts.appointments) return entered(record);
  return entered(withFacts(record, timepointId, { ...facts, appointments }));
};
