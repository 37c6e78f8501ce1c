import * as z from 'zod';
import { instant } from './answer-words.ts';

const said = z.strictObject({ at: instant, by: z.string() });

export const erasure = z
  .strictObject({
    /** `asked` waits for a second person; from `begun` on nobody takes it back. */
    state: z.enum(['asked', 'confirmed', 'begun', 'done']),
    asked: said,
    confirmed: said.optional(),
    /** When it is carried out: until then it can be taken back. */
    dueAt: instant.optional(),
    doneAt: instant.optional(),
  })
  .meta({ id: 'Erasure' });

/** What somebody who died may still find: whoever calls the family knows of it. */
export const left = z
  .strictObject({
    at: instant,
    stream: z.enum(['interviews', 'checkIns']),
    /** Timepoint id, or the check-in plan's. */
    of: z.string(),
    step: z.string(),
    channel: z.enum(['sms', 'email', 'letter']),
    /** Of a letter: on paper and not posted yet, or in the post. */
    paper: z.enum(['printed', 'posted']).optional(),
    /** With an invitation that stands in the calendar of whoever reads the mail. */
    invites: z.literal(true).optional(),
    /** Nobody knows whether it left. */
    unclear: z.literal(true).optional(),
  })
  .meta({ id: 'LeftMessage' });
