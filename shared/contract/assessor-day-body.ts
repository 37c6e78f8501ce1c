import * as z from 'zod';
import { localDate, participantId, plainId, reason } from './body-words.ts';

/** No assessor meets more in a day. */
const MAX_PARTICIPANTS = 100;
const MAX_SHIFT_MINUTES = 12 * 60;

const about = {
  reason,
  /** Of the day, only these; absent: everyone. Named, each is answered, also when their interview is gone already. */
  participants: z.array(participantId).min(1).max(MAX_PARTICIPANTS).optional(),
};

export const cancelDayBody = z.strictObject(about);

/** To another date, by some minutes, or both; with `to` the interviews go to another assessor as well. */
export const moveDayBody = z
  .strictObject({
    ...about,
    toDate: localDate.optional(),
    shiftMinutes: z.int().min(-MAX_SHIFT_MINUTES).max(MAX_SHIFT_MINUTES).optional(),
    to: plainId.optional(),
  })
  .refine(({ toDate, shiftMinutes }) => toDate !== undefined || (shiftMinutes ?? 0) !== 0, {
    path: ['toDate'],
    error: 'say to which date, or by how many minutes',
  });

export const reassignDayBody = z.strictObject({ ...about, to: plainId });
