import * as z from 'zod';
import { channel } from './answer-words.ts';

/** A number that was wrong gets no more messages: which one, and how the participant is written to from now on. */
export const quarantined = z
  .strictObject({
    numberEnd: z.string(),
    next: z.strictObject({ channel: channel.optional(), numberEnd: z.string().optional() }),
  })
  .meta({ id: 'Quarantined' });
