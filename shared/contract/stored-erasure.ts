import * as z from 'zod';
import { STREAMS } from '../domain/record.ts';
import type { Guarded, NotedErasure } from '../ports/record-store.ts';

/** As the list of erasures keeps it. */
export const storedErasure = z.object({
  study: z.string(),
  participant: z.string(),
  at: z.string(),
}) satisfies z.ZodType<NotedErasure>;

export const storedGuarded = z.object({
  ...storedErasure.shape,
  stream: z.enum(STREAMS),
}) satisfies z.ZodType<Guarded>;
