import * as z from 'zod';
import { CHANNELS } from '../domain/protocol.ts';
import { STREAMS } from '../domain/record.ts';
import { draftText, templateId } from './text-catalogue.ts';

const MAX_STEP_NAME_CHARACTERS = 200;

/** One line, as a mail program shows it whole. */
const mailSubject = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]{1,100}$/u, { error: 'give one line of at most 100 characters, or none' });

/** A message by hand: a text of the study, or words of one's own. */
export const messageBody = z
  .strictObject({
    template: templateId.optional(),
    /** Paragraphs of a mail or a letter are parted by empty lines. */
    text: draftText.optional(),
    /** Of an e-mail in words of one's own; without one it has the subject of the study's mails. */
    subject: mailSubject.optional(),
    channel: z.enum(CHANNELS),
    /** The planned message that it takes the place of: `FU12/book2`. None unless it is named. */
    replaces: z.string().min(1).max(MAX_STEP_NAME_CHARACTERS).optional(),
    /** Whose sender it leaves from; needed only where the text does not say. A mentor writes of check-ins alone. */
    stream: z.enum(STREAMS).optional(),
  })
  .refine(({ template, text }) => (template === undefined) !== (text === undefined), {
    error: 'give either a template or a text',
    path: ['template'],
  })
  .refine(({ subject, text, channel }) => subject === undefined || (text !== undefined && channel === 'email'), {
    error: 'leave it out: only an e-mail in your own words has a subject of its own',
    path: ['subject'],
  });
