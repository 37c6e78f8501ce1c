import * as z from 'zod';
import { IMPORT_FAULT_CODES, type RowFault } from '../import-fault.ts';
import { count } from './answer-words.ts';

/**
 * Line 1 is the first of the file; `row` is its number in a spreadsheet, where a cell may have several lines. `column` is empty where all
 * of it is meant; neither `values` nor `why` repeats a cell.
 */
const fault = z
  .strictObject({
    line: z.int(),
    row: z.int(),
    /** Of the participant, where it can be one. */
    id: z.string().optional(),
    column: z.string(),
    code: z.enum(IMPORT_FAULT_CODES),
    /** Limits, names of columns and what may stand there. */
    values: z.record(z.string(), z.string()).optional(),
    why: z.string(),
  })
  .meta({ id: 'ImportFault' }) satisfies z.ZodType<RowFault>;

const written = {
  created: count,
  unchanged: count,
  updated: count,
  refused: z.array(fault),
  /** How many more faults there are than `refused` lists. */
  refusedMore: count.optional(),
};

export const importReport = z
  .strictObject({
    dryRun: z.boolean(),
    mode: z.enum(['create', 'update']),
    ...written,
    /** In how many rows, and in how many columns of the first line, the faults are. */
    refusedIn: z.strictObject({ rows: count, columns: count }),
    people: z.strictObject({
      created: z.array(z.string()),
      /** Names of columns, never what stands in them. */
      updated: z.array(z.strictObject({ id: z.string(), columns: z.array(z.string()) })),
    }),
    /** What they said yes to and this file says no to, also by an empty cell. */
    consentsLost: z
      .array(z.strictObject({ id: z.string(), channels: z.array(z.enum(['sms', 'email', 'phone', 'letter'])) }))
      .optional(),
    /** With `values=true` of a dry run, of the first thousand: what stands there and what would. Empty means nothing. */
    changes: z
      .array(
        z.strictObject({
          id: z.string(),
          columns: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
        }),
      )
      .optional(),
    /** That would leave today, and within seven days. */
    messages: z.strictObject({ today: count, thisWeek: count, notCounted: count.optional() }),
    /** Work that would open today; of those who are held back, were they released now. */
    opens: z.strictObject({ tasks: count, escalations: count }),
    warnings: z.array(fault),
  })
  .meta({ id: 'ImportReport' });

const state = z.enum(['waiting', 'running', 'finished', 'refused']);

/** Of a long file, which is taken in after the answer. */
export const importAccepted = z.strictObject({ import: z.string(), state, rows: count }).meta({ id: 'ImportAccepted' });

export const importProgress = z
  .strictObject({ id: z.string(), state, rows: count, done: count, ...written })
  .meta({ id: 'ImportProgress' });
