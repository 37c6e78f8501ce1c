import * as z from 'zod';

const MAX_FORWARDED_CHARACTERS = 2_000;

export const inboxQuery = z.strictObject({
  stream: z.enum(['interviews', 'checkIns']).optional(),
  participant: z.string().optional().meta({ description: 'Whose alone, under the name that the reader knows.' }),
  cursor: z.string().optional(),
});

/** What the assessor may read, in the words of whoever forwards it: nothing that tells the arm. */
export const forwardBody = z.strictObject({ text: z.string().trim().min(1).max(MAX_FORWARDED_CHARACTERS) });
