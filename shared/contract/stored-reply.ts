import * as z from 'zod';
import type { ReplyText } from '../ports/contact-vault.ts';
import type { InboxLine } from '../ports/reply-book.ts';
import { instant } from './record-words.ts';

export const replyText = z.looseObject({
  text: z.string(),
  subject: z.string().optional(),
  number: z.string(),
}) satisfies z.ZodType<ReplyText>;

export const REPLY_MEANINGS = [
  'smsOptOut',
  'callbackOrConfirm',
  'reschedule',
  'quarantineNumber',
  'autoReply',
  'human',
] as const;
export const REPLY_ACTS = [
  'endTexts',
  'silenceNumber',
  'quarantineNumber',
  'confirm',
  'askForCall',
  'askForNewTime',
  'nothing',
] as const;
export const REPLY_SENDERS = ['own', 'shared', 'former', 'nobody'] as const;

/** A line of the inbox as a table keeps it. Loose: a field of newer code stays. */
export const storedReply = z.looseObject({
  study: z.string(),
  stream: z.enum(['interviews', 'checkIns']),
  id: z.string(),
  at: instant,
  participant: z.string().optional(),
  from: z.enum(REPLY_SENDERS),
  meaning: z.enum(REPLY_MEANINGS),
  crisis: z.boolean().optional(),
  did: z.enum(REPLY_ACTS).optional(),
  answered: z.looseObject({ at: instant, state: z.enum(['sent', 'unclear']), sealed: z.string() }).optional(),
  sealed: z.string(),
  wrappedKey: z.string().optional(),
  version: z.int().min(1),
  read: z.looseObject({ at: instant, by: z.string() }).optional(),
  forwarded: z.looseObject({ at: instant, by: z.string(), sealed: z.string() }).optional(),
  destroyed: z.looseObject({ at: instant, by: z.string() }).optional(),
}) satisfies z.ZodType<InboxLine>;
