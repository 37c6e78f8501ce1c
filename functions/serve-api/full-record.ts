import type { EventAction } from '../../shared/domain/event.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { Problem } from './problem.ts';

/**
 * Half of what an item of the table holds: what is typed is longer once it is sealed. Nobody comes near it who is followed for years; a
 * program that repeats itself does within minutes.
 */
const FULL_BYTES = 200 * 1024;

/** What is entered any number of times. A stop, an outcome, a correction and whatever Cairn does by itself find room beyond it. */
const ADDED: EventAction[] = [
  'appointmentBooked',
  'appointmentMoved',
  'attemptLogged',
  'checkInBooked',
  'checkInRecorded',
  'contactLogged',
  'messageByHand',
  'taskChanged',
  'timesOffered',
  'unblindingRecorded',
];

/** At 400 KB a record takes no change any more, a withdrawal neither. @throws Problem well before */
export const refuseFull = (after: ParticipantRecord, action: EventAction): void => {
  if (!ADDED.includes(action) || Buffer.byteLength(JSON.stringify(after)) <= FULL_BYTES) return;
  throw new Problem({
    status: 409,
    code: 'record-full',
    title: 'The record of this participant is full',
    detail: 'Take back entries with long notes that nobody needs any more, then enter it again.',
  });
};
