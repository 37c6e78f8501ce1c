import * as z from 'zod';
import { OUTDATING } from '../domain/outdated.ts';
import { STREAMS } from '../domain/record.ts';
import type { Outdated, NotedErasure } from '../ports/record-store.ts';

/** As the list of erasures keeps it. */
export const storedErasure = z.object({
  study: z.string(),
  participant: z.string(),
  at: z.string(),
}) satisfies z.ZodType<NotedErasure>;

export const storedOutdated = z.object({
  ...storedErasure.shape,
  stream: z.enum(STREAMS),
  cause: z.enum(OUTDATING),
  by: z.enum(['person', 'system']),
}) satisfies z.ZodType<Outdated>;
