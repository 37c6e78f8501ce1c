import * as z from 'zod';
import type { Sender } from '../../ports/study-book.ts';
import { instant, listOf, localDate, period, role } from './answer-words.ts';

const name = z.strictObject({ id: z.string(), name: z.string(), zone: z.string() });

const sender = z
  .strictObject({
    smsName: z.string(),
    email: z.string(),
    replyTo: z.string().optional(),
    phone: z.string(),
    team: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Sender' }) satisfies z.ZodType<Sender>;

const site = z
  .strictObject({
    id: z.string(),
    name: z.string().optional(),
    emergency: z.string().optional(),
    closedPeriods: z.array(period).optional(),
  })
  .meta({ id: 'Site' });

/** What everyone on the staff may know, and beyond it what coordinators see; a mentor, a data manager and an auditor are told what sites are called. */
export const study = name
  .extend({
    protocolVersion: z.int().optional(),
    revision: z.int().optional(),
    sites: z.array(site).optional(),
    senders: z.strictObject({ interviews: sender, checkIns: sender }).optional(),
    /** What of the senders is still the placeholder of a new study, as `senders.interviews.phone`; empty when all is set. */
    unset: z.array(z.string()).optional(),
    unclearSends: z.enum(['flag', 'resend-once']).optional(),
    sms: z.enum(['sns', 'endUserMessaging']).optional(),
    textsPerDay: z.strictObject({ interviews: z.int().optional(), checkIns: z.int().optional() }).optional().meta({
      description: 'Parts of texts that may leave on one local day, by stream; one that is left out is not bounded.',
    }),
    clinician: z
      .string()
      .optional()
      .meta({ description: 'Who is told at once of what may be a cry for help; absent: the lead coordinator.' }),
    outageKey: z
      .string()
      .optional()
      .meta({ description: 'For whom the daily list for an outage is sealed; absent: none is written.' }),
    /** The last list that was written; where a study is read, and for coordinators. */
    outageList: z.strictObject({ on: localDate, at: instant, appointments: z.int() }).optional(),
    languages: z.array(z.string()).optional(),
    interviewMinutes: z.int().optional(),
    closedPeriods: z.array(period).optional(),
    coveredLeaves: z.array(z.strictObject({ mentor: z.string(), from: localDate, until: localDate })).optional(),
    sendingStopped: z.boolean().optional(),
    /** There while all sending is stopped; it takes effect within 60 seconds, and so does its end. */
    sendingStop: z.strictObject({ at: instant, by: z.string(), reason: z.string().optional() }).optional(),
    /** Public holidays as the calendars of the protocol have them. */
    holidays: z.array(localDate).optional(),
    /** What the protocol in force knows of a newcomer; where a study is read, and for coordinators. */
    newcomer: z
      .strictObject({
        arms: z.array(z.strictObject({ id: z.string(), name: z.string().optional(), hasMentor: z.boolean() })),
        /** At least one of those from which something is counted has to be given. */
        anchors: z.array(z.strictObject({ id: z.string(), isCounted: z.boolean() })),
        timepoints: z.array(z.string()),
        /** Of a file that is imported: all it may have, and those that it must have. */
        columns: z.array(z.string()),
        requiredColumns: z.array(z.string()),
      })
      .optional(),
    /** A change of dates or a publication is still being carried through. */
    repointing: z.boolean().optional(),
  })
  .meta({ id: 'Study' });

export const studyList = listOf(name.meta({ id: 'StudyName' })).meta({ id: 'StudyList' });

export const me = z
  .strictObject({
    user: z.string(),
    /** As the studies know them; absent where none does. */
    name: z.string().optional(),
    operator: z.boolean(),
    studies: z.array(
      name.extend({
        roles: z.array(role),
        sites: z.array(z.string()).optional(),
        /** Of the committee, who may ask for numbers per arm. */
        dmc: z.boolean().optional(),
        /** The last day of the membership. */
        until: localDate.optional(),
        /** As of the study; for coordinators, and only while something is. */
        unset: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: 'Me' });
