import * as z from 'zod';
import { TIME_BANDS } from '../domain/protocol.ts';
import { instant, note, plainId, reason } from './body-words.ts';

export const attemptBody = z.strictObject({
  at: instant,
  band: z.enum(TIME_BANDS),
  outcome: z.enum(['reached', 'noAnswer', 'busy', 'wrongNumber', 'voicemail', 'callBack', 'declined']),
  note: note.optional(),
  callBackAt: instant.optional(),
});

export const emptyBody = z.strictObject({});
export const assignBody = z.strictObject({ to: plainId });
export const snoozeBody = z.strictObject({ until: instant, reason: reason.optional() });
export const doneBody = z.strictObject({ note: note.optional() });
export const acknowledgeBody = z.strictObject({ note: note.optional() });
