import * as z from 'zod';
import type { Member } from '../domain/member.ts';
import { MOVES } from '../domain/move.ts';
import type { WrittenList } from '../ports/outage-lists.ts';
import type { Breaker, StaffMailRecord, Study } from '../ports/study-book.ts';
import { localDate, role, sortedInstant } from './record-words.ts';

/** How the rows of the studies table are read: strict about what decides, loose about what newer code may have added. */
const period = z.looseObject({ from: localDate, to: localDate });
const sender = z.looseObject({
  smsName: z.string(),
  email: z.string(),
  replyTo: z.string().optional(),
  phone: z.string(),
  team: z.record(z.string(), z.string()),
});

export const storedStudy = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  zone: z.string(),
  protocolVersion: z.int(),
  revision: z.int(),
  sites: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string().optional(),
      emergency: z.string().optional(),
      closedPeriods: z.array(period).optional(),
    }),
  ),
  senders: z.looseObject({ interviews: sender, checkIns: sender }),
  unclearSends: z.enum(['flag', 'resend-once']),
  textsPerDay: z.looseObject({ interviews: z.int().optional(), checkIns: z.int().optional() }).optional(),
  sms: z.enum(['sns', 'endUserMessaging']),
  clinician: z.string().optional(),
  outageKey: z.string().optional(),
  languages: z.array(z.string()),
  interviewMinutes: z.number(),
  closedPeriods: z.array(period),
  coveredLeaves: z.array(z.looseObject({ mentor: z.string(), from: localDate, until: localDate })).optional(),
  holidays: z.array(localDate),
  sendingStopped: z.boolean().optional(),
  sendingStop: z.looseObject({ at: z.string(), by: z.string(), reason: z.string().optional() }).optional(),
  repointing: z
    .looseObject({
      since: z.string(),
      cursor: z.string().optional(),
      move: z.looseObject({ who: z.enum(MOVES), publishedAt: z.string(), by: z.string() }).optional(),
      left: z.array(z.string()).optional(),
    })
    .optional(),
  outage: z
    .looseObject({
      from: z.string(),
      until: z.string(),
      invitationsFrom: z.string(),
      released: z.looseObject({ at: z.string(), by: z.string() }).optional(),
    })
    .optional(),
  restore: z
    .looseObject({
      to: z.string().optional(),
      lastTick: z.string(),
      found: z.string(),
      released: z.looseObject({ at: z.string(), by: z.string() }).optional(),
    })
    .optional(),
  codeRevision: z.int().optional(),
  audit: z.looseObject({ on: localDate, cursor: z.string().optional(), page: z.int().optional() }).optional(),
}) satisfies z.ZodType<Study>;

export const storedMember = z.looseObject({
  study: z.string().min(1),
  user: z.string().min(1),
  name: z.string().optional(),
  email: z.string().optional(),
  roles: z.array(role),
  dmc: z.boolean().optional(),
  sites: z.array(z.string()).optional(),
  from: localDate.optional(),
  until: localDate.optional(),
  language: z.string().optional(),
  leave: z.array(z.looseObject({ from: localDate, until: localDate, cover: z.string().optional() })).optional(),
  locked: z.looseObject({ at: z.string(), by: z.string(), reason: z.string() }).optional(),
}) satisfies z.ZodType<Member>;

const waitingNotice = z.looseObject({
  stream: z.enum(['interviews', 'checkIns']),
  participant: z.string(),
  escalation: z.string(),
  level: z.int(),
  to: z.string(),
  cc: z.array(z.string()).optional(),
  notBefore: z.string(),
  urgent: z.boolean().optional(),
  whileUnread: z.boolean().optional(),
  user: z.string().optional(),
  told: z.array(z.string()),
});

export const storedWrittenList = z.object({
  on: localDate,
  at: z.string(),
  appointments: z.int(),
  key: z.string(),
}) satisfies z.ZodType<WrittenList>;

export const storedTick = z.object({ at: sortedInstant });

/** Without the keys it is kept under. */
export const storedBreaker = z.object({
  shutUntil: z.string(),
  opens: z.int(),
  since: z.string().optional(),
}) satisfies z.ZodType<Breaker>;

/** Each field is written by itself. */
export const storedTextsOfDay = z.object({
  takenInAll: z.int().optional(),
  takenByOthers: z.int().optional(),
  usedUpAt: z.string().optional(),
  usedUpBudget: z.int().optional(),
  appointmentsToo: z.boolean().optional(),
});

export const storedStaffMail = z.looseObject({
  study: z.string().min(1),
  version: z.int(),
  waiting: z.record(z.string(), waitingNotice),
  steps: z.record(
    z.string(),
    z.looseObject({
      state: z.enum(['sending', 'sent', 'unconfirmed', 'failed', 'waiting']),
      attempt: z.string(),
      at: z.string(),
      notBefore: z.string().optional(),
      tries: z.int().optional(),
      notices: z.array(z.string()),
    }),
  ),
  digested: localDate.optional(),
  nextDueAt: sortedInstant.optional(),
}) satisfies z.ZodType<StaffMailRecord>;
