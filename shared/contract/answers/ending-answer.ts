import * as z from 'zod';
import { count, instant, localDate, localTime } from './answer-words.ts';

const participants = z.array(
  z.strictObject({
    participant: z.string(),
    from: z.string(),
    to: z.string(),
    /** False once support has ended: then nobody's caseload changes. */
    counts: z.boolean(),
  }),
);

const appointment = z.strictObject({ participant: z.string(), timepoint: z.string(), at: localTime });

/** A member's leaving: what moves to whom. `preview` is written nowhere; `planned` is carried out on its day. */
export const endingAnswer = z
  .strictObject({
    user: z.string(),
    on: localDate,
    state: z.enum(['preview', 'planned', 'running', 'done', 'cancelled']),
    at: instant,
    by: z.string(),
    reason: z.string().optional(),
    override: z.string().optional(),
    trouble: z.enum(['CASELOAD_EXCEEDED', 'NO_SUCCESSOR', 'FAILED']).optional(),
    successors: z.array(
      z.strictObject({
        user: z.string(),
        share: z.int().optional(),
        participants: z.array(z.string()).optional(),
      }),
    ),
    participants,
    appointments: z.array(appointment.extend({ from: z.string(), to: z.string() })),
    /** Without `to`: back to the worklist of its role. */
    tasks: z.array(
      z.strictObject({ task: z.string(), participant: z.string(), from: z.string(), to: z.string().optional() }),
    ),
    /** Leaves of colleagues that they were to cover; without `to` nobody covers them any more. */
    covers: z.array(z.strictObject({ user: z.string(), from: localDate, until: localDate, to: z.string().optional() })),
    /** Successors with as many active participants as they would have. */
    caseloads: z.array(z.strictObject({ mentor: z.string(), count })).optional(),
    /** Who would have more than the protocol allows, and by how many. */
    over: z.array(z.strictObject({ mentor: z.string(), count, max: count, by: count })).optional(),
    /** What none of the successors may take over. */
    left: z.strictObject({ participants: z.array(z.string()), appointments: z.array(appointment) }).optional(),
    /** In a preview: colleagues who could take over any of it that day. */
    candidates: z.array(z.string()).optional(),
  })
  .meta({ id: 'Ending' });
