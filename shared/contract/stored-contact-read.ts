import * as z from 'zod';
import type { ContactRead } from '../ports/access-log.ts';
import { READ_PURPOSES } from '../ports/contact-vault.ts';

/** How a line of the access log is read: loose about what newer code may have added. */
export const contactRead = z.looseObject({
  study: z.string().min(1),
  participant: z.string().min(1),
  at: z.string().min(1),
  user: z.string().min(1),
  purpose: z.enum(READ_PURPOSES),
  task: z.string().optional(),
  why: z.string().optional(),
}) satisfies z.ZodType<ContactRead>;
