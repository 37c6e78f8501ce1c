import * as z from 'zod';
import { renderDraftBody, renderTemplateBody } from '../../shared/contract/template-body.ts';
import { downgrade } from '../../shared/domain/gsm7.ts';
import { subjectsOf } from '../../shared/domain/mail-subject.ts';
import { paragraphsOf } from '../../shared/domain/own-words.ts';
import type { ParticipantTemplate, ParticipantTexts } from '../../shared/domain/participant-texts.ts';
import type { Values } from '../../shared/domain/placeholders.ts';
import type { Channel, Protocol } from '../../shared/domain/protocol.ts';
import { ok, type Answer } from './answer.ts';
import { filled, holesIn, partsOf, sizeOf } from './filled-text.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { readBody } from './read-body.ts';
import { findingsOfText, type StudyTextRules, textRulesOf } from './text-knowledge.ts';
import type { Visit } from './visit.ts';

/** No id of a text: none begins so. */
const DRAFT = 'draftBeingWritten';

interface Wanted {
  id: string;
  template: ParticipantTemplate;
  texts: ParticipantTexts;
  channel: Channel;
  replyPossible: boolean;
  values: Values;
  protocol: Protocol | undefined;
}

const draftTemplate = ({ text, stream, channel }: z.output<typeof renderDraftBody>): ParticipantTemplate =>
  channel === 'sms' ? { stream, sms: text } : { stream, [channel]: paragraphsOf(text) };

/** Both where some mails with this text are about a questionnaire, and others are not. */
const subjectsShown = ({ id, texts, values, protocol }: Wanted) => {
  const [subject = texts.subject, noticeSubject] = protocol ? subjectsOf(texts, id, protocol) : [];
  return {
    subject: filled(subject, values),
    ...(noticeSubject === undefined ? {} : { noticeSubject: filled(noticeSubject, values) }),
  };
};

const rendered = (wanted: Wanted, rules: StudyTextRules): Answer => {
  const { texts, channel, values } = wanted;
  const { field, parts } = partsOf(wanted.template, channel, wanted.replyPossible);
  if (parts.length === 0) throw unfitField('/channel', 'choose a channel for which there is a text');
  const stream = wanted.template.stream === 'checkIns' ? 'checkIns' : 'interviews';
  const whole = channel === 'email' ? [...parts, ...texts.mailClosing[stream]] : parts;
  const text = whole.map((part) => filled(part, values)).join('\n\n');
  const plain = channel === 'sms' ? downgrade(text).trim() : text;
  return ok({
    language: texts.language,
    channel,
    ...(channel === 'email' ? subjectsShown(wanted) : {}),
    text: plain,
    ...(channel === 'sms' ? sizeOf(plain) : {}),
    missing: holesIn(whole, values),
    findings: findingsOfText(texts, wanted, field, rules),
  });
};

/** A text of the study, or a draft, as it would leave, with all that the rules say of it. Nothing is kept or sent. */
export const render = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const sent = await readBody(visit, z.looseObject({}));
  const body = await readBody(visit, 'template' in sent ? renderTemplateBody : renderDraftBody);
  const { language, channel, replyPossible } = body;
  const { study } = visit;
  const [{ participant }, rules, protocol] = await Promise.all([
    ports.studies.templates(study.id),
    textRulesOf(study, ports),
    ports.studies.protocol(study.id, study.protocolVersion),
  ]);
  const texts = participant[language];
  if (texts === undefined) throw unfitField('/language', `say one of ${Object.keys(participant).join(', ')}`);
  const id = 'template' in body ? body.template : (body.as ?? DRAFT);
  const template = 'template' in body ? texts.templates[id] : draftTemplate(body);
  if (template === undefined) throw unfitField('/template', 'name a text that there is in this language');
  const values = { ...rules.longest(language), ...body.values };
  return rendered({ id, template, texts, channel, replyPossible, values, protocol }, rules);
};
