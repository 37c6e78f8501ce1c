import type * as z from 'zod';
import type { Visit } from '../visit.ts';

/** The parameters of a route, typed; one that does not fit was refused before the route was asked. An empty one is none. */
export const readQuery = <Schema extends z.ZodObject>(visit: Visit, schema: Schema): z.output<Schema> =>
  schema.parse(Object.fromEntries(Object.keys(schema.shape).map((name) => [name, visit.query(name) || undefined])));
