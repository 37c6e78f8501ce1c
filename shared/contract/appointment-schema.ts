import * as z from 'zod';
import { NOT_DONE_REASONS } from '../domain/participation.ts';
import type { Appointment, FollowUpFacts, Incentive, OfferedTime } from '../domain/record.ts';
import { instant, localDate, localTime } from './record-words.ts';

const whoAsked = z.enum(['participant', 'staff']);

export const appointmentSchema = z.looseObject({
  n: z.int().min(1),
  at: localTime,
  minutes: z.number(),
  mode: z.enum(['inPerson', 'phone', 'video']),
  assessor: z.string().optional(),
  place: z.string().optional(),
  interpreter: z.string().optional(),
  note: z.string().optional(),
  askedBy: whoAsked.optional(),
  enteredAt: instant,
  moved: z.boolean().optional(),
  imported: z.boolean().optional(),
  standsInHold: z.boolean().optional(),
  confirmed: z.looseObject({ at: instant }).optional(),
  end: z
    .looseObject({
      how: z.enum(['moved', 'cancelled', 'noShow', 'held']),
      at: instant,
      by: whoAsked,
      on: localDate.optional(),
      final: z.boolean().optional(),
    })
    .optional(),
}) satisfies z.ZodType<Appointment>;

const entered = { on: localDate, enteredAt: instant, by: z.string() };

const incentiveSchema = z.discriminatedUnion('how', [
  z.looseObject({ ...entered, how: z.enum(['handedOver', 'posted']), number: z.string(), amount: z.number() }),
  z.looseObject({ ...entered, how: z.literal('declined') }),
]) satisfies z.ZodType<Incentive>;

const offeredTimeSchema = z.looseObject({
  at: localTime,
  minutes: z.number(),
  mode: z.enum(['inPerson', 'phone', 'video']),
  assessor: z.string().optional(),
  place: z.string().optional(),
}) satisfies z.ZodType<OfferedTime>;

export const followUpFactsSchema = z.looseObject({
  appointments: z.array(appointmentSchema),
  offers: z.array(offeredTimeSchema).optional(),
  outcome: z
    .looseObject({
      outcome: z.enum(['done', 'notDone']),
      on: localDate,
      mode: z.string().optional(),
      completeness: z.enum(['full', 'short', 'partial']).optional(),
      reason: z.enum(NOT_DONE_REASONS).optional(),
      text: z.string().optional(),
      enteredAt: instant,
      imported: z.boolean().optional(),
    })
    .optional(),
  incentive: incentiveSchema.optional(),
}) satisfies z.ZodType<FollowUpFacts>;
