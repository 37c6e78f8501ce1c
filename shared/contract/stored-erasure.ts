import * as z from 'zod';
import type { NotedErasure } from '../ports/record-store.ts';

/** As the list of erasures keeps it. */
export const storedErasure = z.object({
  study: z.string(),
  participant: z.string(),
  at: z.string(),
}) satisfies z.ZodType<NotedErasure>;
