import * as z from 'zod';
import { isCivilDate } from '../domain/civil-date.ts';
import { ROLES } from '../domain/protocol.ts';
import { SLOT_KINDS } from '../domain/slots.ts';
import { channel, participantStatus } from './answers/answer-words.ts';
import { messageState } from './answers/message-answer.ts';
import { instant, localDate, plainId } from './body-words.ts';

/** Of the page before, as it is. */
const cursor = z.string().optional();

export const participantQuery = z.strictObject({
  /** Part of an id, of the participant or of another system; for coordinators also words of a name, the end of a phone number, or an e-mail address. */
  q: z.string().optional(),
  status: participantStatus.optional(),
  arm: z.string().optional(),
  mentor: z.string().optional(),
  site: z.string().optional(),
  /** A timepoint, and how it stands; either alone will do. */
  followUp: z.string().optional(),
  state: z.enum(['planned', 'open', 'booked', 'done', 'notDone', 'overdue', 'closed', 'undated']).optional(),
  /** Of those whose interviews are sought: whom nobody can reach, or whose number was not heard from or confirmed for 90 days. */
  reach: z.enum(['unreachable', 'toConfirm']).optional(),
  cursor,
});

export const worklistQuery = z.strictObject({
  kind: z.enum(['task', 'escalation']).optional(),
  to: z.enum(ROLES).optional(),
  owner: z.string().optional(),
  participant: z.string().optional(),
  /** The kind of task, or `escalate`; several, as for every filter here that is free text, parted by commas. */
  does: z.string().optional(),
  /** Machine word: why it exists. */
  why: z.string().optional(),
  followUp: z.string().optional(),
  level: z.string().optional(),
  /** `true` shows what the caller has taken. */
  mine: z.string().optional(),
  /** `true` shows what nobody has taken. */
  unowned: z.string().optional(),
  /** `true` shows what was due on a day before this one. */
  overdue: z.string().optional(),
  /** `false` leaves out what sleeps; `counts` says how much that is. */
  snoozed: z.string().optional(),
  cursor,
});

/** A date, or an instant with its offset. */
const bound = z.string().refine((text) => isCivilDate(text) || instant.safeParse(text).success, {
  error: 'give a date, or an instant with its offset',
});

export const messageQuery = z.strictObject({
  participant: z.string().optional(),
  state: messageState.optional(),
  channel: channel.optional(),
  /** Of the protocol, as in the rows. */
  step: z.string().optional(),
  from: bound.optional(),
  to: bound.optional(),
  /** Which comes first; `oldest` when left out. All pages of one list are asked for in one order. */
  order: z.enum(['oldest', 'newest']).optional(),
  cursor,
});

/** `true`, `1`, `false` or `0`. */
const flag = z.string().optional();
export const importQuery = z.strictObject({
  dryRun: flag,
  mode: z.enum(['create', 'update']).optional(),
  held: flag,
  /** With `dryRun=true`: shows what would change from what to what, contact data included. */
  values: flag,
});

export const pageQuery = z.strictObject({ cursor });

/** Another published version, whose differences are wanted. */
export const againstQuery = z.strictObject({
  against: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: 'give the number of a version' })
    .optional(),
});

/** Asks what a change would do: judged as ever, answered with the consequences, and not written. */
export const dryRunQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).optional() });

/** Beside the body of the same name, which some clients cannot send with DELETE. */
export const cancellationQuery = dryRunQuery.extend({ askedBy: z.enum(['participant', 'staff']).optional() });

/** Dates of the study's zone, both inclusive: two weeks from today unless told otherwise, at most 62 days. */
export const slotQuery = z.strictObject({
  assessor: z.string().optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  /** Of the interview that is to fit; the study's unless told otherwise. */
  minutes: z
    .string()
    .regex(/^\d{1,4}$/, { error: 'give whole minutes' })
    .optional(),
  /** For whom a time is sought: assessors who have been unblinded for that person are left out. */
  participant: z.string().optional(),
  /** Which interview of that person it is: the time that it has itself is free for it. */
  followUp: z.string().optional(),
});

/** `contact=true` asks for names and phones, which is logged. */
export const daySheetQuery = z.strictObject({ contact: z.enum(['true', 'false']).optional() });

export const slotRangeQuery = z.strictObject({
  assessor: plainId,
  from: localDate,
  to: localDate,
  kind: z.enum(SLOT_KINDS).optional(),
});
