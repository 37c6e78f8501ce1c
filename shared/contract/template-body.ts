import * as z from 'zod';
import { CHANNELS } from '../domain/protocol.ts';
import { reason } from './body-words.ts';
import {
  draftText,
  participantTemplate,
  participantTexts,
  staffTexts,
  templateId,
  textLanguage,
} from './text-catalogue.ts';

const MAX_VALUE_CHARACTERS = 120;

/** One text for participants in one language; null has it again as it ships, or takes away one that does not ship. */
export const oneTextBody = z.strictObject({
  template: templateId,
  language: textLanguage,
  text: participantTemplate.nullable(),
  reason: reason.optional(),
});

export const libraryBody = z.strictObject({
  participant: z.record(textLanguage, participantTexts).optional(),
  staff: z.record(textLanguage, staffTexts).optional(),
  reason: reason.optional(),
});

/** The whole library of participants, of staff or of both; or one text. */
export const templatesBody = z.union([oneTextBody, libraryBody]);

const rendering = {
  language: textLanguage,
  channel: z.enum(CHANNELS).default('sms'),
  /** Beside the longest ones, with which every other placeholder is filled. */
  values: z.record(z.string(), z.string().max(MAX_VALUE_CHARACTERS)).optional(),
  /** False: the sender is a name, which nobody can answer. */
  replyPossible: z.boolean().default(true),
};

export const renderTemplateBody = z.strictObject({ template: templateId, ...rendering });
export const renderDraftBody = z.strictObject({
  /** Paragraphs of a mail or a letter are parted by empty lines. */
  text: draftText,
  /** The text that it is to become: which steps send that decides under which subject its mails leave. */
  as: templateId.optional(),
  stream: z.enum(['interviews', 'checkIns']).default('interviews'),
  ...rendering,
});

/** A text of the study, or a draft that is still being written. */
export const renderBody = z.union([renderTemplateBody, renderDraftBody]);
