import * as z from 'zod';
import { NOT_DONE_REASONS } from '../../domain/participation.ts';
import type { Incentive, Outcome } from '../../domain/record.ts';
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

const incentive = z
  .strictObject({
    on: localDate,
    how: z.enum(['handedOver', 'posted', 'declined']),
    number: z.string().optional(),
    amount: z.number().optional(),
    enteredAt: instant,
    by: z.string(),
  })
  .meta({ id: 'Incentive' }) satisfies z.ZodType<Partial<Incentive>>;

/** A register is read and nobody is met: it has no window. */
export const followUp = z
  .strictObject({
    id: z.string(),
    primary: z.boolean().optional(),
    /** Answered without a meeting: no times are offered for it. */
    questionnaire: z.literal(true).optional(),
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
    /** Calls, letter and contact person were in vain; any sign of life ends it. */
    contactLost: z.literal(true).optional(),
    outcome: outcome.optional(),
    timeliness: z.enum(['early', 'in-window', 'late']).optional(),
    /** The one that stands. */
    appointment: appointment.optional(),
    appointments: z.array(appointment),
    /** What became of the card that the protocol gives after the interview; for coordinators. */
    incentive: incentive.optional(),
    /** One is to be given, of this worth where the protocol says it. */
    incentiveDue: z.strictObject({ amount: z.number().optional() }).optional(),
  })
  .meta({ id: 'FollowUp' });
