import * as z from 'zod';
import { STREAMS } from '../domain/record.ts';
import type { LinkRow } from '../ports/link-row.ts';
import { instant } from './record-words.ts';

/** Loose, as all that is read back. */
export const storedLink = z.looseObject({
  idHash: z.string().min(1),
  study: z.string().min(1),
  participant: z.string().min(1),
  stream: z.enum(STREAMS),
  of: z.string().min(1),
  n: z.int().optional(),
  address: z.string().min(1),
  expiresAt: instant,
  disowned: z.literal(true).optional(),
}) satisfies z.ZodType<LinkRow>;
