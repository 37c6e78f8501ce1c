import * as z from 'zod';
import type { ParticipantTexts } from '../domain/participant-texts.ts';
import { ROLES, TIME_BANDS } from '../domain/protocol.ts';
import {
  NEXT_ACTIONS,
  OWNERS,
  SITUATIONS,
  STAFF_LINES,
  type StaffLine,
  type StaffTexts,
} from '../domain/staff-texts.ts';

const MAX_TEXT_CHARACTERS = 2000;
const MAX_PARAGRAPHS = 20;
const MAX_TEMPLATES = 200;

const text = z.string().max(MAX_TEXT_CHARACTERS);
/** Longer than any text, so that an editor can say by how much. */
export const draftText = z.string().max(2 * MAX_TEXT_CHARACTERS);
export const templateId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}(\.[a-z]+)?$/, 'an id such as invite, or booked.phone');
const paragraphs = z.array(text).max(MAX_PARAGRAPHS);
export const textLanguage = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language code such as da or en-GB');

export const participantTemplate = z.strictObject({
  stream: z.enum(['interviews', 'checkIns', 'either']),
  sms: text.optional(),
  smsNoReply: text.optional(),
  email: paragraphs.optional(),
  letter: paragraphs.optional(),
});

/** Shape of templates/participant.*.json; what the texts may say is checked by shared/domain/participant-text-rules.ts. */
export const participantTexts: z.ZodType<ParticipantTexts> = z.strictObject({
  language: textLanguage,
  subject: text,
  noticeSubject: text.optional(),
  calendarSummary: text,
  mailClosing: z.strictObject({ interviews: paragraphs, checkIns: paragraphs }),
  mailLinks: z.strictObject({ appointment: text, invitation: text }).optional(),
  templates: z
    .record(templateId, participantTemplate)
    .refine(
      (templates) => Object.keys(templates).length <= MAX_TEMPLATES,
      `at most ${String(MAX_TEMPLATES)} templates`,
    ),
  scripts: z.strictObject({ voicemail: paragraphs, contactPerson: paragraphs }),
});

const wording = z.union([text, z.strictObject({ one: text, other: text })]);
const words = <const K extends string>(keys: readonly K[]) => z.record(z.enum(keys), text);

/** Shape of templates/staff.*.json. */
export const staffTexts: z.ZodType<StaffTexts> = z.strictObject({
  language: textLanguage,
  lines: z.record(z.enum(Object.keys(STAFF_LINES) as StaffLine[]), wording),
  situations: words(SITUATIONS),
  nextActions: words(NEXT_ACTIONS),
  bands: words(TIME_BANDS),
  modes: words(['inPerson', 'phone', 'video']),
  owners: words(OWNERS),
  roles: words(ROLES),
});
