import * as z from 'zod';
import { IMPORT_FAULT_CODES } from './import-fault.ts';
import { instant } from './record-words.ts';

const count = z.int().min(0);

/** Of a file that waits: what it asks for and how far it is. Nothing of any participant is in it. */
export const storedImport = z.looseObject({
  study: z.string().min(1),
  id: z.string().min(1),
  /** Rises with every writing. */
  version: z.int().min(1),
  /** ISO instant at which it was sent; whoever sends the file again once it is over begins anew. */
  since: instant,
  /** User who sent it. */
  by: z.string().min(1),
  /** Token of the request, where the request can be repeated. */
  request: z.string().optional(),
  mode: z.enum(['create', 'update']),
  held: z.boolean(),
  state: z.enum(['waiting', 'running', 'finished', 'refused']),
  /** ISO instant until which the run that has it in hand may still write. */
  runsUntil: instant.optional(),
  /** Of the file. */
  rows: count,
  created: count,
  unchanged: count,
  updated: count,
  /** Line 1 is the first of the file; no cell is repeated. */
  refused: z.array(
    z.object({
      line: z.int(),
      /** Absent: of an import before rows were told. */
      row: z.int().optional(),
      column: z.string(),
      code: z.enum(IMPORT_FAULT_CODES).default('refused'),
      values: z.record(z.string(), z.string()).optional(),
      why: z.string(),
    }),
  ),
  /** How many more faults there are than `refused` lists. */
  refusedMore: count.optional(),
  /** The sealed rows are still there. */
  isKept: z.boolean(),
});

export type LaterImport = z.output<typeof storedImport>;
