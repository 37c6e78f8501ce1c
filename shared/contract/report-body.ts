import * as z from 'zod';

export const reportBody = z.strictObject({
  month: z.string({ error: 'give a month, like 2026-05' }).regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, {
    error: 'give a month, like 2026-05',
  }),
});
