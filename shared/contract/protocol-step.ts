import * as z from 'zod';
import { reasonFor } from '../domain/finding-reasons.ts';
import { CHANNELS, ROLES, STEP_REFERENCES, type Step, TASK_KINDS, TIME_BANDS } from '../domain/protocol.ts';
import { count, id, offset } from './protocol-words.ts';

const LEVELS = 3;
const MAX_ATTEMPTS = 30;
const MAX_WORKING_DAYS = 250;
const MAX_STEPS = 100;
const MAX_AMOUNT = 100_000;

const ACTIONS = ['send', 'task', 'escalate', 'close'] as const;

const role = z.enum(ROLES).meta({ id: 'role' });
const level = count(LEVELS);

const send = z.strictObject({
  to: z.enum(['participant', ...ROLES]),
  template: id,
  channels: z.array(z.enum(CHANNELS)).min(1, { error: reasonFor('no-channel') }),
});

const task = z.strictObject({
  kind: z.enum(TASK_KINDS),
  to: role,
  attempts: count(MAX_ATTEMPTS).optional(),
  bands: z.array(z.enum(TIME_BANDS)).min(1).optional(),
  amount: count(MAX_AMOUNT).optional(),
});

const offsetReason = (input: unknown): string => {
  if (typeof input === 'object' && input !== null) {
    return reasonFor('working-days', { most: String(MAX_WORKING_DAYS) });
  }
  if (typeof input !== 'string') return reasonFor('wrong-type', { type: 'string' });
  return offset.safeParse(input).error?.issues[0]?.message ?? reasonFor('no-duration', { example: 'P7D' });
};

const fields = z.strictObject({
  id,
  from: z.enum(STEP_REFERENCES),
  offset: z
    .union([offset, z.strictObject({ workingDays: count(MAX_WORKING_DAYS) })], {
      error: ({ input }) => offsetReason(input),
    })
    .optional(),
  roll: z.enum(['backward', 'forward']).optional(),
  enabled: z.boolean().optional(),
  max: count(MAX_ATTEMPTS).optional(),
  consent: z.literal('contactPerson').optional(),
  cc: z.array(role).optional(),
  send: send.optional(),
  task: task.optional(),
  escalate: z.strictObject({ to: role, level }).optional(),
  close: z.strictObject({ requireReason: z.boolean(), to: role, level }).optional(),
});

const actionsOf = (step: z.infer<typeof fields>) => ACTIONS.filter((action) => step[action] !== undefined);

const step = fields
  .refine((each) => actionsOf(each).length === 1, {
    error: reasonFor('several-acts'),
  })
  .meta({ id: 'step', oneOf: ACTIONS.map((action) => ({ required: [action] })) })
  // The refinement has just made sure of what the type says.
  .transform((each) => each as Step);

export const steps = z.array(step).max(MAX_STEPS);
