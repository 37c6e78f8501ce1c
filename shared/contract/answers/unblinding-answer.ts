import * as z from 'zod';
import { UNBLINDED_HOW, type Unblinding, UNBLINDING_CONSEQUENCES } from '../../domain/record.ts';
import { instant, localDate } from './answer-words.ts';

export const unblinding = z
  .strictObject({
    event: z.int(),
    on: localDate,
    assessor: z.string(),
    how: z.enum(UNBLINDED_HOW),
    consequence: z.enum(UNBLINDING_CONSEQUENCES),
    note: z.string().optional(),
    enteredAt: instant,
    by: z.string(),
  })
  .meta({ id: 'Unblinding' }) satisfies z.ZodType<Unblinding>;

/** That it is kept. `events`, the name under which it can be voided, is for coordinators: versions tell of check-ins. */
export const unblindingKept = z
  .strictObject({
    participant: z.string(),
    on: localDate,
    assessor: z.string(),
    events: z.array(z.string()).optional(),
  })
  .meta({ id: 'UnblindingKept' });
