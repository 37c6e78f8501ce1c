import * as z from 'zod';
import { count, instant, listOf, localDate } from './answer-words.ts';
import { retentionByArm, retentionTotals } from './retention-answer.ts';

const named = z.strictObject({
  number: count,
  /** `2026-05` */
  month: z.string(),
  asOf: localDate,
  frozenAt: instant,
  by: z.string(),
  /** Of the same month. */
  supersedes: count.optional(),
  /** SHA-256, hex: of study, number, month, asOf, frozenAt, by, supersedes and figures, as JSON with sorted keys. */
  hash: z.string(),
});

export const reportList = listOf(named.extend({ supersededBy: count.optional() }).meta({ id: 'ReportName' })).meta({
  id: 'ReportList',
});

export const report = named
  .extend({ figures: retentionTotals, byArm: retentionByArm.optional(), byArmHash: z.string().optional() })
  .meta({ id: 'Report' });
