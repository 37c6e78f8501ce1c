import * as z from 'zod';
import { type READ_PURPOSES } from '../ports/contact-vault.ts';
import { reason } from './body-words.ts';

/** Sending, exporting and searching have routes of their own. */
export const ASKED_PURPOSES = [
  'call',
  'letter',
  'edit',
  'reply',
  'browse',
] as const satisfies (typeof READ_PURPOSES)[number][];

/** Why the contact card is opened; `contact=false` leaves it out, and then nothing is logged. */
export const readQuery = z.strictObject({
  purpose: z.enum(ASKED_PURPOSES).optional(),
  /** The task or escalation for which it is opened. */
  task: z.string().optional(),
  /** For `browse`: once per person, user and day. */
  why: reason.optional(),
  contact: z.enum(['true', 'false']).optional(),
});

export const accessLogQuery = z.strictObject({
  /** Who looked, for the lead and the auditor. */
  withStaff: z.enum(['true', 'false']).optional(),
  cursor: z.string().optional(),
});
