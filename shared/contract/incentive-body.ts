import * as z from 'zod';
import { label, localDate } from './body-words.ts';

const MAX_AMOUNT = 100_000;

const frame = { timepoint: z.string(), on: localDate };
const given = z.strictObject({
  ...frame,
  how: z.enum(['handedOver', 'posted']),
  /** As it stands on the card, for the accounts. */
  number: label,
  /** In the study's currency; may be left out where the protocol says it. */
  amount: z.number().positive().max(MAX_AMOUNT).multipleOf(0.01).optional(),
});

/** What became of the card that is given after an interview: handed over, posted, or declined. */
export const incentiveBody = z.discriminatedUnion('how', [
  given,
  z.strictObject({ ...frame, how: z.literal('declined') }),
]);
