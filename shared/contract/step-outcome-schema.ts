import * as z from 'zod';
import type { StepOutcome } from '../domain/record.ts';
import { channel, instant } from './record-words.ts';

const SKIP_REASONS = [
  'booked',
  'outcome',
  'stopped',
  'held',
  'dead',
  'emigrated',
  'beforeRegistration',
  'tooCloseToBooking',
  'stale',
  'superseded',
  'windowClosed',
  'appointmentBegun',
  'noChannel',
  'cap',
  'replacedByHand',
  'versionChange',
  'disabled',
] as const;

const attempt = {
  attempt: z.string().min(1),
  channel,
  template: z.string(),
  at: instant,
  tries: z.int().optional(),
  resent: z.boolean().optional(),
};

/** Loose: a field that newer code added stays. A state that newer code added does not pass: nobody may guess what it means. */
export const stepOutcomeSchema = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('sending'), sendBy: instant, ...attempt }),
  z.looseObject({
    state: z.literal('sent'),
    delivery: z.enum(['queued', 'sent', 'delayed', 'delivered', 'bounced', 'complained']),
    sentAt: instant,
    deliveredAt: instant.optional(),
    segments: z.int().optional(),
    ...attempt,
  }),
  z.looseObject({ state: z.literal('unknown'), lookUpUntil: instant, code: z.string().optional(), ...attempt }),
  z.looseObject({ state: z.literal('unconfirmed'), ...attempt }),
  z.looseObject({
    ...z.looseObject(attempt).partial().shape,
    state: z.literal('failed'),
    code: z.string(),
    at: instant,
  }),
  z.looseObject({
    state: z.literal('waiting'),
    notBefore: instant,
    tries: z.int(),
    code: z.string(),
    at: instant,
    channel: channel.optional(),
    resent: z.boolean().optional(),
  }),
  z.looseObject({ state: z.literal('skipped'), reason: z.enum(SKIP_REASONS), at: instant, by: z.string().optional() }),
  z.looseObject({ state: z.literal('opened'), at: instant }),
]) satisfies z.ZodType<StepOutcome>;
