import * as z from 'zod';
import { REPLY_ACTS, REPLY_MEANINGS, REPLY_SENDERS } from '../stored-reply.ts';
import { instant, pageOf } from './answer-words.ts';

const handled = z.strictObject({ at: instant, by: z.string() });

const line = {
  id: z.string(),
  stream: z.enum(['interviews', 'checkIns']),
  participant: z.string().optional().meta({ description: 'Absent when nobody has the number.' }),
  at: instant,
  from: z.enum(REPLY_SENDERS).optional().meta({
    description: 'Whose number it came from: their own, one that others use too, one in quarantine, or nobody’s.',
  }),
  meaning: z.enum(REPLY_MEANINGS).optional(),
  crisis: z.literal(true).optional().meta({ description: 'It may be a cry for help.' }),
  did: z.enum(REPLY_ACTS).optional().meta({ description: 'What it did by itself.' }),
  answered: z
    .strictObject({ at: instant, state: z.enum(['sent', 'unclear']) })
    .optional()
    .meta({ description: 'The one automatic answer went out to it; unclear: nobody can say whether it left.' }),
  read: handled.optional(),
  forwarded: handled.optional().meta({ description: 'What of it the assessor may read, and since when.' }),
  destroyed: handled.optional().meta({ description: 'Nobody wrote it; its words and the number are gone for good.' }),
};

/** What came in by text: what may be a cry for help and is unread, then the newest first; the words only with the line itself. */
export const inboxPage = pageOf(z.strictObject(line).meta({ id: 'InboxLine' })).meta({ id: 'InboxPage' });

/** `text` is absent when its key was destroyed; to an assessor it is what was forwarded. `number` is for coordinators, and absent of one that is unsafe. */
export const inboxAnswer = z
  .strictObject({
    ...line,
    text: z.string().optional(),
    number: z.string().optional(),
    unsafe: z
      .literal(true)
      .optional()
      .meta({ description: 'It came from a number that is dangerous for them to be called on.' }),
    answerText: z.string().optional().meta({ description: 'The words of the automatic answer.' }),
    forwardedText: z.string().optional(),
  })
  .meta({ id: 'OpenedInboxLine' });
