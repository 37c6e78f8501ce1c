import type { Context } from 'hono';
import type * as z from 'zod';

/** Tools send little; a longer body is a mistake. */
const LONGEST_BODY_CHARACTERS = 100_000;

export type Read<Body> = { kind: 'read'; body: Body } | { kind: 'unfit'; detail: string };

/** Says which field does not fit, and repeats no value. */
export const readJson = async <Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<Read<z.output<Schema>>> => {
  const text = await c.req.text();
  if (text.length > LONGEST_BODY_CHARACTERS) return { kind: 'unfit', detail: 'the body is too long' };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: 'unfit', detail: 'send a JSON body' };
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return { kind: 'read', body: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`);
  return { kind: 'unfit', detail: faults.join('; ') };
};
