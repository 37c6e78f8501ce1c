import * as z from 'zod';
import type { QueuedLetter } from '../ports/print-queue.ts';

const handled = z.strictObject({ at: z.string(), by: z.string() });

/** A letter as it is kept until it is posted, and after. */
export const storedLetter = z.object({
  study: z.string(),
  participant: z.string(),
  step: z.string(),
  attempt: z.string(),
  at: z.string(),
  text: z.string(),
  language: z.string(),
  printed: handled.optional(),
  posted: handled.optional(),
}) satisfies z.ZodType<QueuedLetter>;
