import * as z from 'zod';
import { READ_PURPOSES } from '../../ports/contact-vault.ts';
import { instant, pageOf } from './answer-words.ts';

/** Dates and purposes (F5.15); the other three only for the lead and the auditor. */
const look = z
  .strictObject({
    at: instant,
    purpose: z.enum(READ_PURPOSES),
    user: z.string().optional(),
    task: z.string().optional(),
    why: z.string().optional(),
  })
  .meta({ id: 'ContactLook' });

export const accessLog = pageOf(look).meta({ id: 'AccessLog' });
