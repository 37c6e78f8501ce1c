import * as z from 'zod';
import type { QueuedLetter } from '../ports/print-queue.ts';

/** A letter as it is kept until it is posted, and after. */
export const storedLetter = z.object({
  study: z.string(),
  participant: z.string(),
  step: z.string(),
  attempt: z.string(),
  at: z.string(),
  text: z.string(),
  language: z.string(),
  posted: z.strictObject({ at: z.string(), by: z.string() }).optional(),
}) satisfies z.ZodType<QueuedLetter>;
