import * as z from 'zod';
import { renderDraftBody, renderTemplateBody } from '../../shared/contract/template-body.ts';
import { downgrade, measureSms } from '../../shared/domain/gsm7.ts';
import type { ParticipantTemplate, ParticipantTexts } from '../../shared/domain/participant-texts.ts';
import { cleanValue, placeholdersIn, type Values } from '../../shared/domain/placeholders.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import { PRICE_PER_SEGMENT_USD } from '../../shared/domain/sms-price.ts';
import type { TextFinding } from '../../shared/domain/text-rules.ts';
import { ok, type Answer } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { readBody } from './read-body.ts';
import { findingsIn, type StudyTextRules, textRulesOf } from './text-knowledge.ts';
import type { Visit } from './visit.ts';

/** No id of a text: none begins so. */
const DRAFT = 'draftBeingWritten';
const PRICE_DECIMALS = 4;

interface Wanted {
  id: string;
  template: ParticipantTemplate;
  texts: ParticipantTexts;
  channel: Channel;
  replyPossible: boolean;
  values: Values;
}

const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).map((each) => each.trim());

const draftTemplate = ({ text, stream, channel }: z.output<typeof renderDraftBody>): ParticipantTemplate =>
  channel === 'sms' ? { stream, sms: text } : { stream, [channel]: paragraphsOf(text) };

/** What would leave in the channel, and under which names its parts stand. */
const partsOf = ({ template, channel, replyPossible }: Wanted): { field: string; parts: string[] } => {
  if (channel !== 'sms') return { field: channel, parts: template[channel] ?? [] };
  const isOther = !replyPossible && template.smsNoReply !== undefined;
  const text = isOther ? template.smsNoReply : template.sms;
  return { field: isOther ? 'smsNoReply' : 'sms', parts: text === undefined ? [] : [text] };
};

/** Unlike a message that leaves, a text under the pen is shown with its holes. */
const filled = (text: string, values: Values): string =>
  text.replace(/\{([a-z][a-z0-9]*)\}/gi, (hole, name: string) => cleanValue(values[name] ?? '') || hole);

const holesIn = (texts: string[], values: Values): string[] => [
  ...new Set(texts.flatMap(placeholdersIn).filter((name) => cleanValue(values[name] ?? '') === '')),
];

const sizeOf = (text: string) => {
  const { encoding, units, segments } = measureSms(text);
  const amount = Number((segments * PRICE_PER_SEGMENT_USD).toFixed(PRICE_DECIMALS));
  return { encoding, septets: units, segments, price: { amount, currency: 'USD' as const } };
};

const findingsOf = ({ id, template, texts }: Wanted, field: string, rules: StudyTextRules): TextFinding[] => {
  const place = `/templates/${id}/${field}`;
  const all = findingsIn({ ...texts, templates: { ...texts.templates, [id]: template } }, rules);
  return all
    .filter(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`))
    .map((finding) => ({ ...finding, pointer: finding.pointer.slice(place.length) }));
};

const rendered = (wanted: Wanted, rules: StudyTextRules): Answer => {
  const { texts, channel, values } = wanted;
  const { field, parts } = partsOf(wanted);
  if (parts.length === 0) throw unfitField('/channel', 'choose a channel for which there is a text');
  const stream = wanted.template.stream === 'checkIns' ? 'checkIns' : 'interviews';
  const whole = channel === 'email' ? [...parts, ...texts.mailClosing[stream]] : parts;
  const text = whole.map((part) => filled(part, values)).join('\n\n');
  const plain = channel === 'sms' ? downgrade(text).trim() : text;
  return ok({
    language: texts.language,
    channel,
    ...(channel === 'email' ? { subject: filled(texts.subject, values) } : {}),
    text: plain,
    ...(channel === 'sms' ? sizeOf(plain) : {}),
    missing: holesIn(whole, values),
    findings: findingsOf(wanted, field, rules),
  });
};

/** A text of the study, or a draft, as it would leave, with all that the rules say of it. Nothing is kept or sent. */
export const render = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const sent = await readBody(visit, z.looseObject({}));
  const body = await readBody(visit, 'template' in sent ? renderTemplateBody : renderDraftBody);
  const { language, channel, replyPossible } = body;
  const [{ participant }, rules] = await Promise.all([
    ports.studies.templates(visit.study.id),
    textRulesOf(visit.study, ports),
  ]);
  const texts = participant[language];
  if (texts === undefined) throw unfitField('/language', `say one of ${Object.keys(participant).join(', ')}`);
  const id = 'template' in body ? body.template : DRAFT;
  const template = 'template' in body ? texts.templates[id] : draftTemplate(body);
  if (template === undefined) throw unfitField('/template', 'name a text that there is in this language');
  const values = { ...rules.longest(language), ...body.values };
  return rendered({ id, template, texts, channel, replyPossible, values }, rules);
};
