import * as z from 'zod';
import type { FrozenArms, FrozenReport } from '../ports/report-book.ts';
import { localDate } from './record-words.ts';

/** How the rows of reports are read: strict about what decides, loose about what newer code may have added. */
const frozen = { study: z.string().min(1), number: z.int().min(1), figures: z.string(), hash: z.string() };

export const storedReport = z.looseObject({
  ...frozen,
  month: z.string(),
  asOf: localDate,
  frozenAt: z.string(),
  by: z.string(),
  supersedes: z.int().optional(),
}) satisfies z.ZodType<FrozenReport>;

export const storedArms = z.looseObject(frozen) satisfies z.ZodType<FrozenArms>;
