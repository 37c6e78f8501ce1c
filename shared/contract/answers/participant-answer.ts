import * as z from 'zod';
import { EVENT_ACTIONS } from '../../domain/event.ts';
import { CONSENT_CHANNELS, HOLD_KINDS, type Hold } from '../../domain/participation.ts';
import type { CheckIn } from '../../domain/record.ts';
import {
  channel,
  count,
  instant,
  localDate,
  localTime,
  pageOf,
  participantStatus,
  stream,
  version,
} from './answer-words.ts';
import { byHandMessage } from './by-hand-answer.ts';
import { appointment } from './appointment-answer.ts';
import { contactCard, loggedContact } from './contact-answer.ts';
import { erasure, left } from './erasure-answer.ts';
import { followUp } from './follow-up-answer.ts';
import { quarantined } from './quarantined-answer.ts';
import { unblinding } from './unblinding-answer.ts';
import { warning } from './warning-answer.ts';
import { consequences } from './consequence.ts';

const hold = z
  .strictObject({
    from: localDate,
    until: localDate.optional(),
    review: localDate.optional(),
    kind: z.enum(HOLD_KINDS).optional(),
    scope: z.enum(['interviews', 'checkIns', 'both']).optional(),
    channels: z.array(channel).optional(),
    enteredAt: instant.optional(),
    liftedAt: instant.optional(),
  })
  .meta({ id: 'Hold' }) satisfies z.ZodType<Partial<Hold>>;

const checkIn = z
  .strictObject({
    event: z.int(),
    on: localDate,
    kind: z.enum(['mentor', 'coordination', 'career', 'finance', 'employer']),
    setting: z.enum(['community', 'office', 'phone', 'video', 'text']),
    minutes: z.int().optional(),
    outcome: z.enum(['held', 'missed', 'cancelled']),
    enteredAt: instant,
    imported: z.boolean().optional(),
  })
  .meta({ id: 'CheckIn' }) satisfies z.ZodType<CheckIn>;

/** Of one list row. What a narrower view leaves out is optional, here and below. */
const summary = z
  .strictObject({
    id: z.string(),
    version: version.optional(),
    status: participantStatus,
    registeredAt: instant,
    anchors: z.record(z.string(), localDate),
    language: z.string(),
    site: z.string().optional(),
    arm: z.string().optional(),
    mentor: z.string().optional(),
    intervention: z.literal('stopped').optional(),
    externalIds: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: 'ParticipantSummary' });

const consent = z.strictObject({
  ...Object.fromEntries(CONSENT_CHANNELS.map((name) => [name, z.boolean().optional()])),
});

const participation = z.strictObject({
  interviews: z.enum(['full', 'reduced', 'stopped']).optional(),
  /** While they are stopped: since when. */
  interviewsStoppedOn: localDate.optional(),
  register: z.enum(['ok', 'stopped']).optional(),
  existingData: z.enum(['keep', 'erasureRequested']).optional(),
  life: z.enum(['alive', 'dead', 'emigrated']),
  intervention: z.enum(['active', 'stopped']).optional(),
  status: z
    .strictObject({
      work: z.enum(['employed', 'education', 'none', 'unknown']),
      supportNeeded: z.union([z.boolean(), z.literal('unknown')]),
    })
    .optional(),
});

const checkIns = z.strictObject({
  /** The three are absent when no check-in is expected. */
  plan: z.string().optional(),
  due: localDate.optional(),
  gapEnds: localDate.optional(),
  appointment: appointment.optional(),
  appointments: z.array(appointment),
  held: z.array(checkIn),
});

/** What an entry is about to send: until then the event can be voided, and nothing leaves. */
export const aboutToSend = z
  .strictObject({
    event: z.string(),
    /** What kind of entry it is. */
    action: z.enum(EVENT_ACTIONS),
    followUp: z.string().optional(),
    checkIn: z.string().optional(),
    step: z.string(),
    template: z.string(),
    leavesAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'AboutToSend' });

export const participant = summary
  .extend({
    held: z.boolean(),
    protocolVersion: z.int().optional(),
    consent: consent.optional(),
    participation: participation.optional(),
    holds: z.array(hold).optional(),
    followUps: z.array(followUp).optional(),
    checkIns: checkIns.optional(),
    contacts: z.array(loggedContact).optional(),
    unblindings: z.array(unblinding).optional(),
    lastSignOfLife: instant.optional(),
    contact: contactCard.optional(),
    /** With it: numbers that nobody was heard from and that nobody confirmed for 90 days; ask when you talk. */
    numbersToConfirm: z.array(z.string()).optional(),
    erasure: erasure.optional(),
    /** Of somebody who died: what had left in the last days before. */
    hadLeft: z.array(left).optional(),
    pendingSends: z.array(aboutToSend).optional(),
    /** Those who share an address or a phone with them. */
    household: z.array(z.string()).optional(),
  })
  .meta({ id: 'Participant' });

/** A message that was claimed before the participant said no: it may still arrive. */
const underWay = z.strictObject({ stream, step: z.string(), channel, since: instant });

export const changedParticipant = participant
  .extend({
    /** How the entry is called, should it have to be voided. */
    events: z.array(z.string()).optional(),
    warnings: z.array(warning).optional(),
    stillUnderWay: z.array(underWay).optional(),
    quarantined: quarantined.optional(),
    /**
     * Of an entry that is taken back, or of a check-in that is moved or off: what had left because of it, and stays told. Of dates that
     * are corrected: the invitations that left for the old date, and so will not go again for the new one.
     */
    alreadySent: z.array(left).optional(),
    /** That was sent by hand. */
    message: byHandMessage.optional(),
    /** With `dryRun=true`: nothing was written, the rest is how they would stand, and this what that would do. */
    dryRun: consequences.optional(),
  })
  .meta({ id: 'ChangedParticipant' });

const row = summary
  .extend({
    /** Of a search: what was found, and the name where it may be seen. */
    matched: z
      .enum([
        'id',
        'externalId',
        'secondPseudonym',
        'name',
        'formerName',
        'phone',
        'formerPhone',
        'contactPersonPhone',
        'email',
      ])
      .optional(),
    name: z.string().optional(),
    /** What tells people of one name apart: the last four digits of the number that was found, else of the first. */
    phoneEnd: z.string().optional(),
    /** With it, the first interview that is still to be held, and the date it is meant for. */
    nextDue: z.strictObject({ followUp: z.string(), target: localDate }).optional(),
    /** The first that stands; an assessor's is their own. */
    nextAppointment: z.strictObject({ followUp: z.string(), at: localTime }).optional(),
    /** Where it was asked for. */
    reached: z
      .strictObject({
        channels: z.array(z.enum(['sms', 'email', 'letter', 'phone'])),
        lostIn: z.array(z.string()),
        numberIsFresh: z.boolean().optional(),
      })
      .optional(),
    lastSignOfLife: instant.optional(),
  })
  .meta({ id: 'ParticipantRow' });

export const participantPage = pageOf(row)
  .extend({
    /** A search found more than it shows: ask more narrowly. */
    more: z.literal(true).optional(),
  })
  .meta({ id: 'ParticipantPage' });

export const released = z
  .strictObject({
    released: z.array(z.string()),
    unchanged: z.array(z.string()),
    unknown: z.array(z.string()),
    /** Of a dry run: what the release would send today and within seven days, and what work it would open today. */
    ahead: z
      .strictObject({
        messages: z.strictObject({ today: count, thisWeek: count }),
        opens: z.strictObject({ tasks: count, escalations: count }),
        steps: z.array(
          z.strictObject({ followUp: z.string().optional(), checkIn: z.string().optional(), step: z.string(), count }),
        ),
      })
      .optional(),
  })
  .meta({ id: 'Released' });
