import * as z from 'zod';
import { isAgeRecipient } from '../domain/age-recipient.ts';
import { MOVES } from '../domain/move.ts';
import { isOneNumber } from '../domain/phone-number.ts';
import { ROLES } from '../domain/protocol.ts';
import { SENDER_NAME } from '../domain/sender-name.ts';
import {
  datedPeriod,
  label,
  languageCode,
  localDate,
  mailAddress,
  minutes,
  phoneNumber,
  plainId,
  reason,
  studyId,
} from './body-words.ts';
import { protocolDocument } from './protocol-document.ts';
import { sentAs } from './wire-shapes.ts';

const MAX_SITES = 100;
const MAX_PERIODS = 100;
/** Of a single one nothing is left for an invitation: what is kept for appointments would be all of it. */
const MIN_TEXTS_IN_DAY = 2;
const MAX_TEXTS_IN_DAY = 100_000;

/** What a carrier shows as the sender: a name, or a number that can be answered. */
const smsName = z.union([
  z.string().regex(SENDER_NAME, { error: 'use 1 to 11 plain letters, digits and hyphens, or a number' }),
  phoneNumber,
]);

const sender = z
  .strictObject({
    smsName,
    email: mailAddress,
    replyTo: mailAddress,
    phone: label.refine(isOneNumber, {
      error:
        'give one telephone number of the EU or EEA alone, like +45 38 64 12 34; without a country code it is Danish',
    }),
    // Every message is signed: without a name in any language none could be written.
    team: z
      .record(languageCode, label)
      .refine((names) => Object.keys(names).length > 0, { error: 'name the team in at least one language' }),
  })
  .partial();

const textsInDay = z.int().min(MIN_TEXTS_IN_DAY).max(MAX_TEXTS_IN_DAY);

const periods = z.array(datedPeriod).max(MAX_PERIODS);

const site = z.strictObject({
  id: plainId,
  name: label.optional(),
  emergency: label.optional(),
  closedPeriods: periods.optional(),
});

/** Judged as a whole and not field by field: all that is wrong with it is one answer. */
const protocol = sentAs(z.record(z.string(), z.unknown()), protocolDocument);

const settings = {
  sites: z
    .array(site)
    .max(MAX_SITES)
    .refine((sites) => new Set(sites.map(({ id }) => id)).size === sites.length, { error: 'name each site once' }),
  senders: z.strictObject({ interviews: sender, checkIns: sender }).partial(),
  unclearSends: z.enum(['flag', 'resend-once']),
  /** Replaced as a whole: what is left out is not bounded. */
  textsPerDay: z.strictObject({ interviews: textsInDay, checkIns: textsInDay }).partial(),
  sms: z.enum(['sns', 'endUserMessaging']),
  /** Who is told at once of what may be a cry for help; an empty one names nobody. */
  clinician: z.union([plainId, z.literal('')]),
  /** For whom the daily list for an outage is sealed: a public key of age; an empty one ends the lists. */
  outageKey: z.union([
    z.string().refine(isAgeRecipient, { error: 'give a public key of age, which begins with age1' }),
    z.literal(''),
  ]),
  interviewMinutes: minutes,
  closedPeriods: periods,
  sendingStopped: z.boolean(),
};

export const studyBody = z.strictObject({
  id: studyId,
  name: label,
  /** The id of one that ships, or a document. */
  protocol: z.union([z.string(), protocol]).optional(),
  ...z.strictObject(settings).partial().shape,
});

/** `reason` is kept in the log, and beside a stop of all sending. */
export const studyPatch = z.strictObject({ name: label, ...settings, reason }).partial();

export const memberBody = z.strictObject({
  name: label.optional(),
  email: mailAddress.optional(),
  roles: z.array(z.enum(ROLES)).min(1, { error: 'name at least one role' }),
  dmc: z.boolean().optional(),
  sites: z.array(plainId).optional(),
  from: localDate.optional(),
  until: localDate.optional(),
  language: languageCode.optional(),
  leave: z.array(z.strictObject({ from: localDate, until: localDate, cover: plainId.optional() })).optional(),
  /** Why; kept in the delegation log. */
  reason: reason.optional(),
});

/** Why somebody is shut out, or let in again; kept in the delegation log. */
export const lockBody = z.strictObject({ reason });

/** How somebody made sure that what happened in the lost hours is entered again. */
export const releaseBody = z.strictObject({ reason });

export const reviewBody = z.strictObject({ note: reason });

const move = z.enum(MOVES, { error: `say one of ${MOVES.join(', ')}` });
/** A document to look at: what it would make of a participant with these anchors; those that are not given are today. */
export const agendaBody = z.strictObject({
  protocol,
  anchors: z.record(z.string(), localDate).optional(),
  arm: z.string().optional(),
});
export const previewBody = z.strictObject({ protocol, move });
export const publishBody = z.strictObject({ protocol, move, previewToken: z.string() });
const wrapped = z.strictObject({ protocol });

/** The document, as the other two requests carry it or alone; alone it is known by its timepoints. */
export const validateBody = sentAs(
  z.unknown().transform((body, context) => {
    const alone = protocol.safeParse(body);
    if (alone.success && 'timepoints' in alone.data) return alone.data;
    const read = wrapped.safeParse(body);
    if (read.success) return read.data.protocol;
    for (const issue of read.error.issues) context.addIssue({ ...issue, input: undefined });
    return z.NEVER;
  }),
  z.union([protocolDocument, wrapped]),
);
