import * as z from 'zod';
import { TASK_KINDS, TIME_BANDS } from '../../domain/protocol.ts';
import type { Escalation, Task } from '../../domain/record.ts';
import { belonging, count, instant, localDate, pageOf, role, stream, version } from './answer-words.ts';
import { saying } from '../record-words.ts';
import { quarantined } from './quarantined-answer.ts';
import { warning } from './warning-answer.ts';

const taskKind = z.enum(TASK_KINDS).meta({ id: 'TaskKind' });
const band = z.enum(TIME_BANDS).meta({ id: 'TimeBand' });

const CALL_OUTCOMES = ['reached', 'noAnswer', 'busy', 'wrongNumber', 'voicemail', 'callBack', 'declined'] as const;

const item = {
  id: z.string(),
  participant: z.string(),
  site: z.string().optional(),
  language: z.string().optional(),
  ...belonging,
  step: z.string(),
  to: role,
  owner: z.string().optional(),
  since: instant,
  due: instant,
  /** Until it is due; below zero: since it was. */
  workingDays: z.int(),
  /** It belongs to the follow-up on which the primary outcome rests. */
  primary: z.literal(true).optional(),
  /** Machine word: why it exists. */
  why: z.string(),
  /** Everything that the follow-up asks for was tried, and nobody answered. */
  contactLost: z.literal(true).optional(),
};

/** Of a call: what was tried, which time of day it is now, when to try next, and who has rung today. */
const forCaller = {
  tried: z
    .array(
      z.strictObject({
        at: instant,
        band: z.enum(TIME_BANDS),
        outcome: z.enum(CALL_OUTCOMES),
        /** Who rang and what they noted, for those who make the calls. */
        by: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .optional(),
  band: band.optional(),
  next: z.strictObject({ band: z.enum(TIME_BANDS), after: instant }).optional(),
  /** By whom, for those who make the calls. */
  calledToday: z.strictObject({ at: instant, by: z.string().optional() }).optional(),
};

const taskItem = z
  .strictObject({
    ...item,
    kind: z.literal('task'),
    does: taskKind,
    state: z.enum(['open', 'snoozed']),
    inbox: stream.optional().meta({ description: 'Somebody wrote: the inbox in which the words are read.' }),
    attemptsWanted: count.optional(),
    attempts: count,
    ...forCaller,
  })
  .meta({ id: 'TaskItem' });

const escalationItem = z
  .strictObject({
    ...item,
    kind: z.literal('escalation'),
    does: z.literal('escalate'),
    level: z.int(),
    state: z.enum(['open', 'acknowledged']),
    /** Another role answers it: the reader is only told. */
    readOnly: z.literal(true).optional(),
  })
  .meta({ id: 'EscalationItem' });

/** A contact that a mentor's own participant can count on within a week, or could until a day that has passed. */
const checkInDue = z
  .strictObject({
    participant: z.string(),
    due: localDate,
    /** The last day before the gap is too long: booked by then, nobody is told. */
    gapEnds: localDate,
    overdue: z.literal(true).optional(),
    /** One that is booked: local start. */
    booked: z.string().optional(),
  })
  .meta({ id: 'CheckInDue' });

const tally = z.record(z.string(), count);

export const worklist = pageOf(z.discriminatedUnion('kind', [taskItem, escalationItem]))
  .extend({
    /** For a mentor, on the first page, whatever it is narrowed to; soonest first, without those who have an escalation in the list. */
    checkInsDue: z.array(checkInDue).optional(),
    /** How many there are of each value, with every filter but that one. */
    counts: z.strictObject({
      kind: tally,
      does: tally,
      to: tally,
      owner: tally,
      level: tally,
      followUp: tally.optional(),
      unowned: count,
      overdue: count,
      snoozed: count,
    }),
  })
  .meta({ id: 'Worklist' });

const by = { at: instant, by: z.string() };
const resolved = z.strictObject({ at: instant, because: z.string() }).optional();

const attempt = z
  .strictObject({
    ...by,
    band,
    outcome: z.enum(CALL_OUTCOMES),
    note: z.string().optional(),
    callBackAt: instant.optional(),
    sameBand: z.boolean().optional(),
  })
  .meta({ id: 'TaskAttempt' });

const taskFields = z.strictObject({
  id: z.string(),
  kind: taskKind,
  /** Full step key. */
  step: z.string(),
  of: z.string().optional(),
  to: role,
  state: z.enum(['open', 'done', 'resolved']),
  since: instant,
  due: instant.optional(),
  /** Of a call: when it is needless by itself. */
  until: instant.optional(),
  why: z.string(),
  attempts: z.array(attempt),
  attemptsWanted: count.optional(),
  bands: z.array(band).optional(),
  owner: z.string().optional(),
  snoozedUntil: instant.optional(),
  done: z
    .strictObject({ ...by, note: z.string().optional(), says: z.strictObject({ ...saying, n: count }).optional() })
    .optional(),
  resolved,
}) satisfies z.ZodType<Task>;

export const task = taskFields
  .extend({
    participant: z.string(),
    version: version.optional(),
    warnings: z.array(warning).optional(),
    /** How a logged attempt is called, should it have to be voided. */
    events: z.array(z.string()).optional(),
    quarantined: quarantined.optional(),
  })
  .meta({ id: 'Task' });

const escalationFields = z.strictObject({
  id: z.string(),
  of: z.string(),
  step: z.string(),
  level: z.int(),
  to: role,
  cc: z.array(role).optional(),
  state: z.enum(['open', 'acknowledged', 'resolved']),
  since: instant,
  levelSince: instant,
  why: z.string(),
  acknowledged: z.strictObject(by).optional(),
  resolved,
}) satisfies z.ZodType<Escalation>;

export const escalation = escalationFields
  .extend({ participant: z.string(), version: version.optional() })
  .meta({ id: 'Escalation' });
