import * as z from 'zod';
import { findingCode, findingValues } from './finding-code.ts';

/** RFC 9457; further members say what a refusal is about, like the `version` that holds now. */
export const problem = z
  .looseObject({
    type: z.string().regex(/^urn:cairn:problem:/),
    title: z.string(),
    status: z.int().min(400).max(599),
    /** Machine word; the last part of `type`. */
    code: z.string(),
    detail: z.string().optional(),
    /** Of the first error: JSON pointer into the body, or the name of a parameter; empty for the whole. */
    field: z.string().optional(),
    remedy: z.string().optional(),
    errors: z
      .array(
        z.strictObject({
          field: z.string(),
          remedy: z.string(),
          code: findingCode.optional(),
          values: findingValues.optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
