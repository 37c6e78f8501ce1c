import type * as z from 'zod';
import { shapeFindings } from '../../../shared/contract/shape-findings.ts';
import { unfit } from '../problem.ts';
import type { Visit } from '../visit.ts';

/** The parameters that a route knows; an empty one is none. @throws Problem that names every one that does not fit */
export const readQuery = <Schema extends z.ZodObject>(visit: Visit, schema: Schema): z.output<Schema> => {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, visit.query(name) || undefined]));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw unfit(
    shapeFindings(read.error.issues, given).map(({ pointer, reason }) => ({ field: pointer.slice(1), remedy: reason })),
  );
};
