import type { Channel } from './protocol.ts';
import type { PagePurpose } from './mail-link.ts';
import type { Stream } from './record.ts';

/** What participants may be sent, in one language: data that coordinators own (templates/participant.*.json). */
export interface ParticipantTemplate {
  /** Whose message it is; `either` belongs to the number or address that was answered. */
  stream: Stream | 'either';
  sms?: string;
  /** For a sender that cannot be answered: the same without the clauses that ask for an answer, the number kept (F5.5). */
  smsNoReply?: string;
  /** Paragraphs; the closing with whom to call follows. */
  email?: string[];
  /** Paragraphs of a printed letter, complete. */
  letter?: string[];
}

export interface ParticipantTexts {
  language: string;
  subject: string;
  /** Of a mail that is about no appointment, as a questionnaire's; without it `subject`. */
  noticeSubject?: string;
  calendarSummary: string;
  mailClosing: Record<Stream, string[]>;
  /** What stands before the link of a mail (ADR 18); without it the link stands alone. */
  mailLinks?: Record<PagePurpose, string>;
  /** By template id; a variant has an id of its own: `booked.phone`. */
  templates: Record<string, ParticipantTemplate>;
  /** What staff say on the phone; never sent. */
  scripts: { voicemail: string[]; contactPerson: string[] };
}

/** By language code. */
export type TextLibrary = Readonly<Record<string, ParticipantTexts>>;

export const TEMPLATE_VARIANTS = ['phone', 'final'] as const;
/** `phone`: the appointment is a call; `final`: nothing follows (the interviews are stopped). */
export type TemplateVariant = (typeof TEMPLATE_VARIANTS)[number];

/** What the built-in ladders send, each in every language that a study offers. */
export const LADDER_TEMPLATES = [
  'pre',
  'invite',
  'book2',
  'book3',
  'letter',
  'final',
  'booked',
  'booked.phone',
  'moved',
  'appt7',
  'appt3',
  'appt3.phone',
  'appt1',
  'noshow',
  'cancelled',
  'cancelled.final',
  'thanks',
  'ci1',
  'ci_miss',
] as const;

/** Sent at a person's word or as an answer, never by a ladder. */
export const ANSWER_TEMPLATES = ['verify', 'stop', 'auto'] as const;

/** Ids that a protocol's step may name: variants are chosen when the message is rendered. */
export const sendableTemplates = (texts: ParticipantTexts): string[] =>
  Object.keys(texts.templates).filter(
    (id) =>
      !TEMPLATE_VARIANTS.some((variant) => id.endsWith(`.${variant}`)) &&
      !(ANSWER_TEMPLATES as readonly string[]).includes(id),
  );

/** Leave by themselves when what they say has come about, and would be untrue otherwise. */
const NEVER_BY_HAND = ['cancelled', 'moved'];

/** Ids that staff may choose for one participant: also the one that asks whether the number is theirs. */
export const byHandTemplates = (texts: ParticipantTexts): string[] =>
  [...sendableTemplates(texts), 'verify'].filter((id) => !NEVER_BY_HAND.includes(id));

export const channelsOf = (template: Partial<ParticipantTemplate>): Channel[] =>
  (['sms', 'email', 'letter'] as const).filter((channel) => template[channel] !== undefined);
