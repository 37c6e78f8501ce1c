import { downgrade, MAX_SMS_SEPTETS, measureSms } from './gsm7.ts';
import { baseLanguage } from './local-format.ts';
import type { PagePurpose } from './mail-link.ts';
import { mailSubject } from './mail-subject.ts';
import type { ParticipantTemplate, ParticipantTexts, TemplateVariant, TextLibrary } from './participant-texts.ts';
import { fill, type Values } from './placeholders.ts';
import type { Channel } from './protocol.ts';
import type { Stream } from './record.ts';

export interface MessageRequest {
  templateId: string;
  variant?: TemplateVariant;
  channel: Channel;
  /** The participant's language, then the study's fallbacks in order; the first with such a text is used. */
  language: string;
  fallback?: readonly string[];
  texts: TextLibrary;
  /** Whose sender it leaves from: decides the closing of a mail. */
  stream: Stream;
  /** Called with the language in which the text was found, so that dates are written in it. */
  values: (language: string) => Values;
  /** False for a sender name that cannot be answered. */
  replyPossible: boolean;
  /** E-mail only. */
  link?: PageLink;
  /** E-mail only: it is about no appointment, and its subject names none. */
  isNotice?: boolean;
}

/** The one link of a mail. */
export interface PageLink {
  purpose: PagePurpose;
  url: string;
}

export interface RenderedMessage {
  kind: 'rendered';
  language: string;
  /** E-mail only. */
  subject?: string;
  text: string;
  /** E-mail only, made from the same paragraphs as the text. */
  html?: string;
  /** SMS only. */
  segments?: number;
}

/** A message that cannot be written whole is not sent: a person is told instead. Names are placeholders, never values. */
export type RenderRefusal =
  | { kind: 'refused'; reason: 'unknownTemplate' | 'noTextForChannel' | 'wrongStream' | 'empty' | 'notGsm7' }
  | { kind: 'refused'; reason: 'missingValue'; names: string[] }
  | { kind: 'refused'; reason: 'tooLong'; septets: number };

export type RenderResult = RenderedMessage | RenderRefusal;

/** The languages to look in, best first: as asked for, without its region, then the fallbacks likewise. */
export const languageOrder = (language: string, fallback: readonly string[] = []): string[] => [
  ...new Set([language, ...fallback].flatMap((tag) => [tag, baseLanguage(tag)])),
];

const templateIn = (
  texts: ParticipantTexts,
  id: string,
  variant?: TemplateVariant,
): ParticipantTemplate | undefined => {
  const own = (key: string) => (Object.hasOwn(texts.templates, key) ? texts.templates[key] : undefined);
  return (variant && own(`${id}.${variant}`)) ?? own(id);
};

const HTML_ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => HTML_ENTITIES[sign] ?? '');

type Paragraph = string | { label: string; url: string };

const asText = (paragraph: Paragraph): string =>
  typeof paragraph === 'string' ? paragraph : `${paragraph.label}\n${paragraph.url}`.trim();

const asHtml = (paragraph: Paragraph): string => {
  if (typeof paragraph === 'string') return escapeHtml(paragraph);
  const url = escapeHtml(paragraph.url);
  return `<a href="${url}">${escapeHtml(paragraph.label) || url}</a>`;
};

/** Paragraphs and nothing else: no picture, nothing that is fetched when the mail is opened. */
const htmlPage = (language: string, subject: string, paragraphs: Paragraph[]): string =>
  [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>`,
    ...paragraphs.map((paragraph) => `<p>${asHtml(paragraph)}</p>`),
    '</body></html>',
  ].join('\n');

const renderSms = (template: string, values: Values, language: string): RenderResult => {
  const filled = fill(template, values);
  if (filled.kind === 'missing') return { kind: 'refused', reason: 'missingValue', names: filled.names };
  const text = downgrade(filled.text).trim();
  if (text === '') return { kind: 'refused', reason: 'empty' };
  const { encoding, units, segments } = measureSms(text);
  if (encoding !== 'GSM-7') return { kind: 'refused', reason: 'notGsm7' };
  if (units > MAX_SMS_SEPTETS) return { kind: 'refused', reason: 'tooLong', septets: units };
  return { kind: 'rendered', language, text, segments };
};

const fillAll = (paragraphs: string[], values: Values): string[] | RenderRefusal => {
  const filled = paragraphs.map((paragraph) => fill(paragraph, values));
  const names = filled.flatMap((result) => (result.kind === 'missing' ? result.names : []));
  if (names.length > 0) return { kind: 'refused', reason: 'missingValue', names: [...new Set(names)] };
  const whole = filled.flatMap((result) => (result.kind === 'filled' ? result.text.trim() : [])).filter(Boolean);
  return whole.length > 0 ? whole : { kind: 'refused', reason: 'empty' };
};

const renderMail = (texts: ParticipantTexts, body: string[], request: MessageRequest, values: Values): RenderResult => {
  const named = mailSubject(texts, request.isNotice);
  if (named.trim() === '' || body.every((paragraph) => paragraph.trim() === ''))
    return { kind: 'refused', reason: 'empty' };
  const lines = fillAll([named, ...body, ...texts.mailClosing[request.stream]], values);
  if (!Array.isArray(lines)) return lines;
  const [subject = '', ...said] = lines;
  const closing = texts.mailClosing[request.stream].filter((paragraph) => paragraph.trim() !== '').length;
  const paragraphs: Paragraph[] = said;
  const { link } = request;
  const linked =
    link === undefined
      ? paragraphs
      : paragraphs.toSpliced(said.length - closing, 0, { label: texts.mailLinks?.[link.purpose] ?? '', url: link.url });
  const html = htmlPage(texts.language, subject, linked);
  const text = `${linked.map(asText).join('\n\n')}\n`;
  return { kind: 'rendered', language: texts.language, subject, text, html };
};

const renderLetter = (texts: ParticipantTexts, body: string[], values: Values): RenderResult => {
  const paragraphs = fillAll(body, values);
  if (!Array.isArray(paragraphs)) return paragraphs;
  return { kind: 'rendered', language: texts.language, text: `${paragraphs.join('\n\n')}\n` };
};

/** The text of one message to a participant in one channel, or why there is none (product.md section 6). */
export const renderMessage = (request: MessageRequest): RenderResult => {
  const { templateId, variant, channel, replyPossible } = request;
  const inOrder = languageOrder(request.language, request.fallback).flatMap((language) => {
    const texts = Object.hasOwn(request.texts, language) ? request.texts[language] : undefined;
    const template = texts && templateIn(texts, templateId, variant);
    return template ? [{ texts, template }] : [];
  });
  if (inOrder.length === 0) return { kind: 'refused', reason: 'unknownTemplate' };
  const found = inOrder.find(({ template }) => template[channel] !== undefined);
  if (!found) return { kind: 'refused', reason: 'noTextForChannel' };

  const { texts, template } = found;
  // A mentor's text under the interviews' sender, or the reverse, would join the two streams before the participant's eyes.
  if (template.stream !== 'either' && template.stream !== request.stream)
    return { kind: 'refused', reason: 'wrongStream' };
  const values = request.values(texts.language);
  switch (channel) {
    case 'sms':
      return renderSms((replyPossible ? undefined : template.smsNoReply) ?? template.sms ?? '', values, texts.language);
    case 'email':
      return renderMail(texts, template.email ?? [], request, values);
    case 'letter':
      return renderLetter(texts, template.letter ?? [], values);
  }
};
