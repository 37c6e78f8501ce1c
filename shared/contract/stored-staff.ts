import * as z from 'zod';
import type { Ending } from '../domain/ending.ts';
import type { CalendarFeed } from '../ports/staff-book.ts';
import { LOG_KINDS, type StudyLogLine } from '../ports/study-log.ts';
import { localDate } from './record-words.ts';

/** How the rows about a study's staff are read, and the lines of its log. */
export const storedLine = z.looseObject({
  study: z.string().min(1),
  kind: z.enum(LOG_KINDS),
  id: z.string(),
  at: z.string(),
  by: z.string(),
  subject: z.string().optional(),
  old: z.unknown().optional(),
  new: z.unknown().optional(),
  reason: z.string().optional(),
}) satisfies z.ZodType<StudyLogLine>;

export const storedFeed = z.looseObject({
  study: z.string().min(1),
  user: z.string().min(1),
  idHash: z.string(),
  since: z.string(),
}) satisfies z.ZodType<CalendarFeed>;

const handOver = z.looseObject({
  participants: z.array(
    z.looseObject({ participant: z.string(), from: z.string(), to: z.string(), counts: z.boolean() }),
  ),
  appointments: z.array(
    z.looseObject({
      participant: z.string(),
      timepoint: z.string(),
      at: z.string(),
      from: z.string(),
      to: z.string(),
    }),
  ),
  tasks: z.array(
    z.looseObject({ task: z.string(), participant: z.string(), from: z.string(), to: z.string().optional() }),
  ),
  covers: z.array(z.looseObject({ user: z.string(), from: localDate, until: localDate, to: z.string().optional() })),
});

export const storedEnding = z.looseObject({
  study: z.string().min(1),
  user: z.string().min(1),
  version: z.int().min(1),
  on: localDate,
  state: z.enum(['planned', 'running', 'done', 'cancelled']),
  at: z.string(),
  by: z.string(),
  reason: z.string().optional(),
  successors: z.array(
    z.looseObject({
      user: z.string(),
      share: z.number().optional(),
      participants: z.array(z.string()).optional(),
    }),
  ),
  override: z.string().optional(),
  plan: handOver,
  trouble: z.enum(['CASELOAD_EXCEEDED', 'NO_SUCCESSOR', 'FAILED']).optional(),
}) satisfies z.ZodType<Ending>;
