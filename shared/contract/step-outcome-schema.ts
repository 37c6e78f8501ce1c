import * as z from 'zod';
import { DELIVERIES, SKIP_REASONS, type StepOutcome } from '../domain/record.ts';
import { channel, instant, saying } from './record-words.ts';

const says = z.looseObject(saying).optional();

const attempt = {
  attempt: z.string().min(1),
  channel,
  template: z.string(),
  at: instant,
  tries: z.int().optional(),
  resent: z.boolean().optional(),
  says,
};

/** Loose: a field that newer code added stays. A state that newer code added does not pass: nobody may guess what it means. */
export const stepOutcomeSchema = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('sending'), sendBy: instant, ...attempt }),
  z.looseObject({
    state: z.literal('sent'),
    delivery: z.enum(DELIVERIES),
    sentAt: instant,
    deliveredAt: instant.optional(),
    segments: z.int().optional(),
    ...attempt,
  }),
  z.looseObject({ state: z.literal('unknown'), lookUpUntil: instant, code: z.string().optional(), ...attempt }),
  z.looseObject({ state: z.literal('unconfirmed'), code: z.literal('restored').optional(), ...attempt }),
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
    unclear: z
      .looseObject({ attempt: z.string().min(1), channel: channel.optional(), template: z.string(), at: instant, says })
      .optional(),
  }),
  z.looseObject({ state: z.literal('skipped'), reason: z.enum(SKIP_REASONS), at: instant, by: z.string().optional() }),
  z.looseObject({ state: z.literal('opened'), at: instant }),
]) satisfies z.ZodType<StepOutcome>;
