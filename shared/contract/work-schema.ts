import * as z from 'zod';
import { TASK_KINDS, TIME_BANDS } from '../domain/protocol.ts';
import type { Escalation, Task } from '../domain/record.ts';
import { instant, role, saying, sortedInstant } from './record-words.ts';

const by = { at: instant, by: z.string() };
const resolved = z.looseObject({ at: instant, because: z.string() }).optional();
const band = z.enum(TIME_BANDS);

export const taskSchema = z.looseObject({
  id: z.string().min(1),
  kind: z.enum(TASK_KINDS),
  step: z.string(),
  of: z.string().optional(),
  to: role,
  state: z.enum(['open', 'done', 'resolved']),
  since: sortedInstant,
  due: z.string().optional(),
  until: z.string().optional(),
  why: z.string(),
  attempts: z.array(
    z.looseObject({
      ...by,
      band,
      outcome: z.enum(['reached', 'noAnswer', 'busy', 'wrongNumber', 'voicemail', 'callBack', 'declined']),
      note: z.string().optional(),
      callBackAt: z.string().optional(),
      sameBand: z.boolean().optional(),
    }),
  ),
  attemptsWanted: z.int().optional(),
  bands: z.array(band).optional(),
  owner: z.string().optional(),
  snoozedUntil: z.string().optional(),
  done: z
    .looseObject({ ...by, note: z.string().optional(), says: z.looseObject({ ...saying, n: z.int() }).optional() })
    .optional(),
  resolved,
}) satisfies z.ZodType<Task>;

export const escalationSchema = z.looseObject({
  id: z.string().min(1),
  of: z.string(),
  step: z.string(),
  level: z.int(),
  to: role,
  cc: z.array(role).optional(),
  state: z.enum(['open', 'acknowledged', 'resolved']),
  since: sortedInstant,
  levelSince: instant,
  why: z.string(),
  acknowledged: z.looseObject(by).optional(),
  resolved,
}) satisfies z.ZodType<Escalation>;
