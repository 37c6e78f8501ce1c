import * as z from 'zod';

/** A text that holds JSON, as queues, topics and logs carry it. What is no JSON is refused like any other wrong shape. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
});
