import * as z from 'zod';
import type { Evidence } from '../../domain/caseload-evidence.ts';
import { EVIDENCE_ITEMS, SCALE_VERSION } from '../../domain/fidelity-levels.ts';
import { count, listOf, localDate } from './answer-words.ts';

const item = z.literal(EVIDENCE_ITEMS);

const evidence = z
  .discriminatedUnion('state', [
    z.strictObject({
      item,
      state: z.literal('evidence'),
      measure: z.enum(['perFullTime', 'meanDays', 'perWeek', 'people', 'percent', 'strategies']),
      value: z.number(),
      /** How many posts, people, weeks, hours or strategies it was made from. */
      of: z.number(),
      level: z.literal([1, 2, 3, 4, 5]).optional(),
    }),
    z.strictObject({ item, state: z.literal('notRecorded') }),
  ])
  .meta({ id: 'Evidence' }) satisfies z.ZodType<Evidence>;

const caseload = z
  .strictObject({
    mentor: z.string(),
    name: z.string().optional(),
    /** Active participants. */
    count,
    max: count.optional(),
    /** Today. */
    onLeave: z.strictObject({ from: localDate, until: localDate, cover: z.string().optional() }).optional(),
    /** Due within seven days, and overdue; here and below only where months or evidence were asked for. */
    checkIns: z.strictObject({ due: count, overdue: count }).optional(),
    months: z.array(z.strictObject({ month: z.string(), held: count, expected: count })).optional(),
    /** For reviewers: never added up, and no score. */
    evidence: z
      .strictObject({
        label: z.literal('evidence for reviewers'),
        scaleVersion: z.literal(SCALE_VERSION),
        items: z.array(evidence),
      })
      .optional(),
  })
  .meta({ id: 'Caseload' });

export const caseloadList = listOf(caseload).meta({ id: 'CaseloadList' });
