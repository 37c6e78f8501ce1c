import * as z from 'zod';
import { label, localDate } from './body-words.ts';
import { sentAs } from './wire-shapes.ts';

const MAX_AMOUNT = 100_000;

const frame = { timepoint: z.string(), on: localDate };
const declined = z.strictObject({ ...frame, how: z.literal('declined') });
const given = z.strictObject({
  ...frame,
  how: z.enum(['handedOver', 'posted']),
  /** As it stands on the card, for the accounts. */
  number: label,
  /** In the study's currency; may be left out where the protocol says it. */
  amount: z.number().positive().max(MAX_AMOUNT).multipleOf(0.01).optional(),
});

const HOW = ['handedOver', 'posted', 'declined'];

/** What became of the card that is given after an interview; which of the two it is decides how the rest is read. */
export const incentiveBody = sentAs(
  z.unknown().transform((body, context) => {
    const isDeclined = typeof body === 'object' && body !== null && 'how' in body && body.how === 'declined';
    const read = (isDeclined ? declined : given).safeParse(body);
    if (read.success) return read.data;
    for (const issue of read.error.issues)
      context.addIssue({ ...issue, ...(issue.code === 'invalid_value' ? { values: HOW } : {}), input: undefined });
    return z.NEVER;
  }),
  z.union([given, declined]),
);
