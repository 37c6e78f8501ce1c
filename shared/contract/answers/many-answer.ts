import * as z from 'zod';
import { localTime } from './answer-words.ts';
import { consequence } from './consequence.ts';

const failed = z.array(
  z.strictObject({
    id: z.string(),
    /** Machine word, as a problem has it. */
    code: z.string(),
    why: z.string(),
  }),
);

/** Each by itself: what is done stays done. With `dryRun=true` nothing was written. */
export const doneMany = z
  .strictObject({ done: z.array(z.strictObject({ id: z.string() })), failed })
  .meta({ id: 'DoneMany' });

export const heldMany = z
  .strictObject({
    done: z.array(
      z.strictObject({
        id: z.string(),
        /** Interviews and check-ins that are booked inside the hold: whether they stand is asked of a coordinator. */
        appointments: z.array(
          z.strictObject({ followUp: z.string().optional(), checkIn: z.string().optional(), at: localTime }),
        ),
        /** Asked for with `dryRun=true`: what would stop, move or appear. */
        steps: z.array(consequence).optional(),
      }),
    ),
    failed,
  })
  .meta({ id: 'HeldMany' });
