import * as z from 'zod';
import { UNBLINDED_HOW, UNBLINDING_CONSEQUENCES } from '../domain/record.ts';
import { localDate, note, plainId } from './body-words.ts';

/** Never what was learnt: when, who learnt it, from whom or what, and what follows. */
export const unblindingBody = z.strictObject({
  on: localDate,
  assessor: plainId,
  how: z.enum(UNBLINDED_HOW),
  consequence: z.enum(UNBLINDING_CONSEQUENCES),
  note: note.optional(),
});
