import * as z from 'zod';
import { FUNCTION_ENV, type FunctionName } from '../../shared/runtime/env.ts';

const isFunction = (name: string): name is FunctionName => name in FUNCTION_ENV;
const FUNCTIONS = Object.keys(FUNCTION_ENV).filter(isFunction);

/** What the stacks make that costs by standing there, and the memory of each function; a test holds it against the templates. */
export const installationSchema = z.strictObject({
  memoryMb: z.record(z.enum(FUNCTIONS), z.number()),
  alarms: z.number(),
  dashboards: z.number(),
  keys: z.number(),
  firewalls: z.number(),
  firewallRules: z.number(),
  polledQueues: z.number(),
});
export type Installation = z.infer<typeof installationSchema>;
