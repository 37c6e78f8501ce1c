import * as z from 'zod';
import type { DueMessage } from '../ports/queue.ts';
import { jsonText } from './json-text.ts';

const dueMessage = jsonText.pipe(
  z.strictObject({
    study: z.string().min(1),
    participant: z.string().min(1).optional(),
    kind: z.enum(['record', 'staff']),
    stream: z.enum(['interviews', 'checkIns']).optional(),
  }),
);

/** A body of the queue of who is due. Throws for any other: then a stranger writes to it, or two versions of us do not fit. */
export const readDueMessage = (body: string): DueMessage => dueMessage.parse(body);
