import * as z from 'zod';
import { CHANNELS } from '../domain/protocol.ts';
import { CONSENT_CHANNELS, HOLD_KINDS } from '../domain/participation.ts';
import { label, localDate, newParticipantId, note, participantId, plainId, reason } from './body-words.ts';
import { contactBody } from './contact-body.ts';
import { sentAs } from './wire-shapes.ts';

/** What is not said is no (F5.2). */
const consent = z.partialRecord(z.enum(CONSENT_CHANNELS), z.boolean());

export const participantBody = z.strictObject({
  id: newParticipantId.optional(),
  arm: label.optional(),
  anchors: z.record(plainId, localDate),
  externalIds: z.record(plainId, label).optional(),
  site: plainId.optional(),
  contact: contactBody.optional(),
  consent: consent.optional(),
  preferences: note.optional(),
  mentor: plainId.optional(),
});

const hold = z.strictObject({
  from: localDate.optional(),
  until: localDate.optional(),
  review: localDate.optional(),
  kind: z.enum(HOLD_KINDS),
  scope: z.enum(['interviews', 'checkIns', 'both']).optional(),
  channels: z.array(z.enum(CHANNELS)).optional(),
  /** What becomes of the interviews and the check-in that are booked inside it; left out, a task asks. */
  appointment: z.enum(['stands', 'cancelled']).optional(),
});

export const participationBody = z.strictObject({
  intervention: z.enum(['active', 'stopped']).optional(),
  interviews: z.enum(['full', 'reduced', 'stopped']).optional(),
  register: z.enum(['ok', 'stopped']).optional(),
  existingData: z.enum(['keep', 'erasureRequested']).optional(),
  life: z.enum(['alive', 'dead', 'emigrated']).optional(),
  hold: hold.nullable().optional(),
  consent: consent.optional(),
  status: z
    .strictObject({
      work: z.enum(['employed', 'education', 'none', 'unknown']).optional(),
      supportNeeded: z.union([z.boolean(), z.literal('unknown')]).optional(),
    })
    .optional(),
  reason,
});

const dates = z.record(plainId, z.union([localDate, z.null()]));

/** `{ "baseline": "2025-04-18" }`, with or without a reason; null takes a date back. */
export const anchorsBody = sentAs(
  z.looseObject({ reason: reason.optional() }).transform(({ reason: why, ...given }, context) => {
    const { anchors, ...others } = given;
    const within = anchors === undefined ? [] : ['anchors'];
    const read = dates.safeParse(anchors === undefined ? given : anchors);
    const unknown = anchors === undefined ? [] : Object.keys(others);
    if (read.success && unknown.length === 0) return { anchors: read.data, reason: why };
    for (const { path } of read.error?.issues ?? [])
      context.addIssue({
        code: 'custom',
        path: [...within, ...path],
        message: 'give an ISO date, like 2026-04-28, or null',
      });
    if (unknown.length > 0) context.addIssue({ code: 'unrecognized_keys', keys: unknown, input: given });
    return z.NEVER;
  }),
  z.union([
    z.strictObject({ anchors: dates, reason: reason.optional() }),
    z.object({ reason: reason.optional() }).catchall(localDate.nullable()),
  ]),
);

export const armBody = z.strictObject({ arm: label, reason: reason.optional() });

export const mentorBody = z.strictObject({
  mentor: plainId.nullable(),
  /** Lead coordinators only: one more than the protocol allows a mentor, and why. */
  override: z.strictObject({ reason }).optional(),
  reason: reason.optional(),
});

const MAX_RELEASED = 1000;
export const releaseBody = z.strictObject({ ids: z.array(participantId).min(1).max(MAX_RELEASED) });

export const eraseBody = z.strictObject({
  reason,
  /** As the second person; left out, it asks. So whoever meant to ask, and came second, confirms nothing. */
  confirm: z.literal(true).optional(),
});

export const voidBody = z.strictObject({ reason });

const MAX_HELD_AT_ONCE = 100;
export const holdManyBody = z.strictObject({
  participants: z.array(participantId).min(1).max(MAX_HELD_AT_ONCE),
  hold,
  reason,
});

/** More than live behind one door. */
const MAX_HOUSEHOLD = 12;
export const householdBody = z.strictObject({ with: z.array(participantId).max(MAX_HOUSEHOLD) });
