import * as z from 'zod';
import { CHANNELS } from '../../domain/protocol.ts';
import { TEXT_RULES } from '../../domain/text-rules.ts';
import { participantTexts, staffTexts } from '../text-catalogue.ts';
import { count } from './answer-words.ts';
import { warning } from './warning-answer.ts';

/** Every text of the study by language. */
export const templates = z
  .strictObject({
    /** Rises with every change; 0 while all texts are those that ship. */
    revision: count,
    participant: z.record(z.string(), participantTexts),
    staff: z.record(z.string(), staffTexts),
    /** Pointers of the study's own texts: `/participant/da/templates/invite`. The others ship with Cairn. */
    own: z.array(z.string()),
    /** By language: what the texts are measured with. */
    longest: z.record(z.string(), z.record(z.string(), z.string())),
    /** Languages in which nothing that participants answer is recognised, what the protocol in force sends in another one, and texts that offer a digit which does nothing. */
    warnings: z.array(warning).optional(),
  })
  .meta({ id: 'Templates' });

const finding = z
  .strictObject({
    /** JSON pointer into the text that was rendered; empty for a draft. */
    pointer: z.string(),
    rule: z.enum(TEXT_RULES).meta({ id: 'TextRule' }),
    /** What breaks the rule, and where it begins; of what is filled in, its placeholder. */
    word: z.string().optional(),
    at: z.int().optional(),
    reason: z.string(),
  })
  .meta({ id: 'TextFinding' });

/** A text as it would leave: with the longest values where none are given, and all that is wrong with it. */
export const rendering = z
  .strictObject({
    language: z.string(),
    channel: z.enum(CHANNELS),
    subject: z.string().optional(),
    /** Of those mails with this text that are about a questionnaire, where others are not. */
    noticeSubject: z.string().optional(),
    /** Typographic signs of a text message are in their plain form. */
    text: z.string(),
    encoding: z.enum(['GSM-7', 'UCS-2']).optional(),
    /** Septets in GSM-7, 16-bit units in UCS-2. */
    septets: count.optional(),
    segments: count.optional(),
    /** Of one message, as assumed. */
    price: z.strictObject({ amount: z.number(), currency: z.literal('USD') }).optional(),
    /** Placeholders that nothing is known for. */
    missing: z.array(z.string()),
    findings: z.array(finding),
  })
  .meta({ id: 'Rendering' });
