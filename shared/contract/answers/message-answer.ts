import * as z from 'zod';
import { belonging, channel, count, instant, pageOf } from './answer-words.ts';
import { delivery } from './step-answer.ts';

export const messageState = z
  .enum(['sending', 'sent', 'unknown', 'unconfirmed', 'failed', 'waiting', 'skipped', 'opened'])
  .meta({ id: 'MessageState' });

/** Never the text, the number or the address. */
const message = z
  .strictObject({
    id: z.string(),
    participant: z.string(),
    ...belonging,
    step: z.string(),
    at: instant,
    channel: channel.optional(),
    /** For those who see no text. */
    template: z.string().optional(),
    state: messageState,
    delivery: delivery.optional(),
    /** Of a letter that lay in the print queue. */
    posted: instant.optional(),
    /** A skip reason, or the code of a failure. */
    reason: z.string().optional(),
    segments: count.optional(),
    /** What the segments that left cost, as assumed. */
    price: z.strictObject({ amount: z.number(), currency: z.literal('USD') }).optional(),
  })
  .meta({ id: 'Message' });

export const messagePage = pageOf(message).meta({ id: 'MessagePage' });

/** With its words, for those who may read them: kept with the letter, as staff wrote it, or made again from the texts of today. */
export const messageAnswer = message
  .extend({
    text: z.string().optional(),
    textIs: z.enum(['kept', 'written', 'madeAgain']).optional(),
  })
  .meta({ id: 'MessageWithText' });
