import * as z from 'zod';
import { OFFERS_MAX } from '../domain/entries/offer-times.ts';
import { NOT_DONE_REASONS } from '../domain/participation.ts';
import { MEETING_MODES } from '../domain/record.ts';
import { sentAs } from './wire-shapes.ts';
import { instant, label, localDate, localDateTime, minutes, note, numberEnd, plainId, reason } from './body-words.ts';

const meetingMode = z.enum(MEETING_MODES);
const askedBy = z.enum(['participant', 'staff']);

/** One reason for each rule that is passed, so that none is passed unseen; a bare `reason` is that of a double booking. */
const bookingOverride = z
  .strictObject({ doubleBooked: reason.optional(), unblinded: reason.optional(), reason: reason.optional() })
  .refine((given) => Object.keys(given).length > 0, { error: 'give a reason for what stands in the way' })
  .transform(({ reason: bare, doubleBooked = bare, unblinded }) => ({
    ...(doubleBooked === undefined ? {} : { doubleBooked }),
    ...(unblinded === undefined ? {} : { unblinded }),
  }));

export const appointmentBody = z.strictObject({
  at: localDateTime,
  minutes: minutes.optional(),
  mode: meetingMode,
  assessor: plainId.optional(),
  place: label.optional(),
  interpreter: label.optional(),
  note: note.optional(),
  askedBy: askedBy.optional(),
  /** Books it all the same: over another interview, or with an assessor who has been unblinded. */
  override: bookingOverride.optional(),
});

/** One mentor meets their own people: no rule of assessors stands in the way that could be passed. */
export const checkInAppointmentBody = appointmentBody.omit({ override: true });

const offeredStarts = z
  .array(localDateTime)
  .min(1, { error: 'offer at least one time' })
  .max(OFFERS_MAX, { error: `offer at most ${String(OFFERS_MAX)} times` });

/** Times that the participant may take by a link; those of before stay. */
export const offersBody = z.strictObject({
  times: offeredStarts,
  minutes: minutes.optional(),
  mode: meetingMode.default('inPerson'),
  assessor: plainId.optional(),
  place: label.optional(),
});

/** Empty: all of them. */
export const withdrawalBody = z.strictObject({ times: offeredStarts.optional() });

/** May be empty: a cancellation by staff. */
export const cancellationBody = z.strictObject({ askedBy: askedBy.optional(), reason: reason.optional() });

const noShow = z.strictObject({ noShow: z.literal(true), on: localDate });
const outcome = z.strictObject({
  outcome: z.enum(['done', 'notDone']),
  on: localDate,
  mode: meetingMode.optional(),
  completeness: z.enum(['full', 'short', 'partial']).optional(),
  reason: z.enum(NOT_DONE_REASONS).optional(),
  text: note.optional(),
});

/** A no-show is no outcome; which of the two it is decides how the rest is read, so that faults name the right field. */
export const outcomeBody = sentAs(
  z.unknown().transform((body, context) => {
    const isNoShow = typeof body === 'object' && body !== null && 'noShow' in body;
    const read = (isNoShow ? noShow : outcome).safeParse(body);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue({ ...issue, input: undefined });
    return z.NEVER;
  }),
  z.union([outcome, noShow]),
);

export const checkInBody = z
  .strictObject({
    on: localDate,
    kind: z.enum(['mentor', 'coordination', 'career', 'finance', 'employer']),
    setting: z.enum(['community', 'office', 'phone', 'video', 'text']),
    minutes: minutes.optional(),
    outcome: z.enum(['held', 'missed', 'cancelled']),
    /** Of one that was cancelled; staff, where nobody says. */
    askedBy: askedBy.optional(),
  })
  .refine(({ outcome: came, askedBy: by }) => by === undefined || came === 'cancelled', {
    path: ['askedBy'],
    error: 'leave it out: only of a check-in that was cancelled is it said who asked for it',
  });

export const loggedContactBody = z.strictObject({
  at: instant,
  direction: z.enum(['in', 'out']),
  channel: z.enum(['phone', 'sms', 'email', 'letter', 'inPerson', 'video']),
  with: z.enum(['participant', 'contactPerson', 'other']),
  outcome: label,
  /** With the outcome `wrongNumber`. */
  number: numberEnd.optional(),
  callBackAt: instant.optional(),
  note: note.optional(),
});
