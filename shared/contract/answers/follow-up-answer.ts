import * as z from 'zod';
import { NOT_DONE_REASONS } from '../../domain/participation.ts';
import type { Outcome } from '../../domain/record.ts';
import { instant, localDate } from './answer-words.ts';
import { appointment } from './appointment-answer.ts';

const outcome = z
  .strictObject({
    outcome: z.enum(['done', 'notDone']),
    on: localDate,
    mode: z.string().optional(),
    completeness: z.enum(['full', 'short', 'partial']).optional(),
    reason: z.enum(NOT_DONE_REASONS).optional(),
    text: z.string().optional(),
    enteredAt: instant,
    imported: z.boolean().optional(),
  })
  .meta({ id: 'Outcome' }) satisfies z.ZodType<Outcome>;

/** A register is read and nobody is met: it has no window. */
export const followUp = z
  .strictObject({
    id: z.string(),
    primary: z.boolean().optional(),
    target: localDate,
    opens: localDate.nullable(),
    closes: localDate.nullable(),
    /** The first day on which somebody works, on or after the target. */
    bookable: localDate,
    state: z.enum(['planned', 'open', 'booked', 'done', 'notDone']),
    reason: z.enum(NOT_DONE_REASONS).optional(),
    /** Why it is not sought any more, though it has no outcome. */
    ended: z.enum(['stopped', 'dead', 'emigrated']).optional(),
    overdue: z.boolean(),
    closed: z.boolean(),
    late: z.boolean(),
    outcome: outcome.optional(),
    timeliness: z.enum(['early', 'in-window', 'late']).optional(),
    /** The one that stands. */
    appointment: appointment.optional(),
    appointments: z.array(appointment),
  })
  .meta({ id: 'FollowUp' });
