import * as z from 'zod';
import { numberEnd } from './body-words.ts';

/** The participant says that it is theirs, to whoever talks with them: one of their numbers, or their e-mail address. */
export const confirmedContactBody = z
  .strictObject({ number: numberEnd.optional(), email: z.literal(true).optional() })
  .refine(({ number, email }) => (number === undefined) !== (email === undefined), {
    error: 'give the last digits of the number, or email: true',
  });
