import * as z from 'zod';
import { FLOW_STATES, type RetentionFlow, type RetentionRow, type RetentionTotals } from '../../domain/retention.ts';
import type { RetentionByArm } from '../../domain/retention-by-arm.ts';
import { NOT_DONE_REASONS } from '../../domain/participation.ts';
import { count, localDate } from './answer-words.ts';

/** `percent` with one decimal; null of nobody. */
const share = { count, of: count, percent: z.number().nullable() };

const row = z
  .strictObject({
    timepoint: z.string(),
    mode: z.enum(['interview', 'questionnaire', 'register']),
    primary: z.boolean().optional(),
    enrolled: count,
    /** Without the date that it counts from. */
    undated: count,
    /** Before the window closed: then no interview is expected. */
    died: count,
    /** Of registers only. */
    emigrated: count,
    notYetDue: z.strictObject({
      count,
      planned: count,
      open: count,
      booked: count,
      overdue: count,
      stopped: count,
    }),
    /** The window has closed, or there is an outcome. */
    expected: count,
    done: z.strictObject({ ...share, inWindow: count, early: count, late: count }),
    notDone: z.strictObject({ ...share, reasons: z.partialRecord(z.enum(NOT_DONE_REASONS), count) }),
    stopped: z.strictObject(share),
    /** The window has closed and nothing is recorded. */
    missing: z.strictObject(share),
    contactLost: z.strictObject(share),
  })
  .meta({ id: 'RetentionRow' }) satisfies z.ZodType<RetentionRow>;

const flow = z
  .strictObject({
    nodes: z.array(
      z.strictObject({
        id: z.string(),
        timepoint: z.string().optional(),
        state: z.enum(['enrolled', ...FLOW_STATES]),
        count,
      }),
    ),
    links: z.array(z.strictObject({ from: z.string(), to: z.string(), count })),
  })
  .meta({ id: 'RetentionFlow' }) satisfies z.ZodType<RetentionFlow>;

export const retentionByArm = z
  .strictObject({
    arms: z.array(z.strictObject({ arm: z.string(), rows: z.array(row) })),
    /** Percentage points of those done between two arms. */
    differences: z.array(
      z.strictObject({
        timepoint: z.string(),
        points: z.number().nullable(),
        flag: z.literal('DIFFERENTIAL_RETENTION').optional(),
      }),
    ),
  })
  .meta({ id: 'RetentionByArm' }) satisfies z.ZodType<RetentionByArm>;

export const retentionTotals = z.strictObject({
  asOf: localDate,
  enrolled: count,
  timepoints: z.array(row),
  flow,
}) satisfies z.ZodType<RetentionTotals>;

/** Totals, and per arm for the committee's statistician alone. */
export const retention = retentionTotals.extend({ byArm: retentionByArm.optional() }).meta({ id: 'Retention' });
