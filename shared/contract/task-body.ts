import * as z from 'zod';
import { TIME_BANDS } from '../domain/protocol.ts';
import { instant, note, numberEnd, plainId, reason } from './body-words.ts';

export const attemptBody = z.strictObject({
  at: instant,
  band: z.enum(TIME_BANDS),
  outcome: z.enum(['reached', 'noAnswer', 'busy', 'wrongNumber', 'voicemail', 'callBack', 'declined']),
  note: note.optional(),
  callBackAt: instant.optional(),
  number: numberEnd.optional(),
});

export const emptyBody = z.strictObject({});
export const assignBody = z.strictObject({ to: plainId });
export const snoozeBody = z.strictObject({ until: instant, reason: reason.optional() });
export const doneBody = z.strictObject({ note: note.optional() });
export const acknowledgeBody = z.strictObject({ note: note.optional() });

const MAX_AT_ONCE = 100;
const MAX_TASK_ID_CHARACTERS = 80;
const tasks = z.array(z.string().min(1).max(MAX_TASK_ID_CHARACTERS)).min(1).max(MAX_AT_ONCE);
export const assignManyBody = assignBody.extend({ tasks });
export const snoozeManyBody = snoozeBody.extend({ tasks });
