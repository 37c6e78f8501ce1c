import * as z from 'zod';
import { ROLES } from '../../domain/protocol.ts';
import { belonging, count, instant, pageOf } from './answer-words.ts';

/** The tables were restored: nothing is sent until somebody releases it. */
export const restore = z
  .strictObject({
    /** The last tick that the tables remember; what was entered since is not in them. Left out where they remember none. */
    to: instant.optional(),
    found: instant,
    /** Who said no or got another number or appointment in the lost hours, until it is entered again; with the release they are put on hold. */
    enterAgain: z.array(z.string()).optional(),
    released: z.strictObject({ at: instant, by: z.string() }).optional(),
  })
  .meta({ id: 'Restore' });

/** `waiting` until somebody lets the invitations go, or there was time enough to look; `over` for a day after that. */
export const outage = z
  .strictObject({
    state: z.enum(['none', 'waiting', 'over']),
    /** The last look at what was due before it, and the first one after it. */
    from: instant.optional(),
    until: instant.optional(),
    /** When invitations go by themselves, or went. */
    invitationsFrom: instant.optional(),
    released: z.strictObject({ at: instant, by: z.string() }).optional(),
    restore: restore.optional(),
    /** Channels whose provider takes nothing from the study: what goes by them waits. */
    shut: z
      .array(
        z.strictObject({
          channel: z.enum(['sms', 'email']),
          since: instant.optional(),
          /** When one message finds out whether it is taken again. */
          triedAgainAt: instant,
          /** Messages that wait for it; left out where a study is too large to count them at once. */
          waiting: count.optional(),
        }),
      )
      .optional(),
    /** Streams whose texts of the day are used up: what is left waits until tomorrow, or until the number is raised. */
    usedUp: z
      .array(
        z.strictObject({
          stream: z.enum(['interviews', 'checkIns']),
          since: instant,
          /** As it is allowed. */
          textsPerDay: z.int(),
          /** What is kept for what belongs to an appointment is used up as well. */
          appointmentsToo: z.boolean(),
          waiting: count.optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Outage' });

const item = z
  .strictObject({
    participant: z.string(),
    ...belonging,
    step: z.string(),
    does: z.enum(['send', 'task', 'escalate', 'close']),
    to: z.enum(['participant', ...ROLES]).optional(),
    /** When it should have happened. */
    at: instant,
    /** `waits` for the release; `goes` by itself as soon as it may. */
    state: z.enum(['waits', 'goes', 'sending', 'sent', 'unknown', 'unconfirmed', 'failed', 'open', 'done', 'skipped']),
    reason: z.string().optional(),
  })
  .meta({ id: 'WaitedItem' });

const heldBack = z
  .strictObject({
    participant: z.string(),
    ...belonging,
    step: z.string(),
    /** When it was to leave. */
    at: instant,
    channel: z.enum(['sms', 'email']),
    /** `textsUsedUp`, or what the provider said of the account. */
    reason: z.string(),
    /** Local time of the appointment that it is about. */
    appointment: z.string().optional(),
  })
  .meta({ id: 'HeldBackMessage' });

export const heldBackPage = pageOf(heldBack).meta({ id: 'HeldBackPage' });

export const waitedPage = pageOf(item).meta({ id: 'WaitedPage' });
