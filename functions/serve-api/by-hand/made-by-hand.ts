import type * as z from 'zod';
import type { byHandMessage } from '../../../shared/contract/answers/by-hand-answer.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import { canBeAnswered, type Moment, valuesOf } from '../../../shared/domain/composed-message.ts';
import { stepIdIn, subjectIn } from '../../../shared/domain/step-key.ts';
import { downgrade } from '../../../shared/domain/gsm7.ts';
import { isOfQuestionnaire } from '../../../shared/domain/mail-link.ts';
import { mailSubject } from '../../../shared/domain/mail-subject.ts';
import type { ParticipantTemplate, ParticipantTexts } from '../../../shared/domain/participant-texts.ts';
import { pendingSends } from '../../../shared/domain/pending-sends.ts';
import type { Values } from '../../../shared/domain/placeholders.ts';
import type { Channel } from '../../../shared/domain/protocol.ts';
import type { ByHandMessage } from '../../../shared/domain/record.ts';
import { calendarOf } from '../../../shared/domain/send-timing.ts';
import { type Instant, isoInZone } from '../../../shared/domain/zone.ts';
import { filled, holesIn, partsOf, sizeOf } from '../filled-text.ts';
import { type Fault, unfit } from '../problem.ts';
import { findingsIn, findingsOfText, type StudyTextRules } from '../text-knowledge.ts';
import type { Warning } from '../warnings.ts';
import { belongsTo } from '../work-item.ts';

type Made = z.output<typeof byHandMessage>;
type Preview = NonNullable<Made['preview']>;

/** The text that was chosen or written, and in which language it stands. */
export interface ChosenText {
  id: string;
  template: ParticipantTemplate;
  texts: ParticipantTexts;
  channel: Channel;
  isOwn: boolean;
  hasOwnSubject: boolean;
}

/** Where the findings of a subject stand; those of the text begin within it. */
const SUBJECT = '/subject';

const sizesOf = (text: string, channel: Channel): Partial<Preview> => (channel === 'sms' ? sizeOf(text) : {});

/** The words as they would leave, holes and all; measured with this participant's own values, which are known. */
export const previewOf = (
  { id, template, texts, channel, hasOwnSubject }: ChosenText,
  moment: Moment,
  item: AgendaItem,
  rules: StudyTextRules,
): Preview => {
  const { language } = texts;
  const { stream } = moment.record;
  const values: Values = valuesOf(moment, item)(language);
  const { field, parts } = partsOf(template, channel, canBeAnswered(moment.study.senders[stream]));
  const whole = channel === 'email' ? [...parts, ...texts.mailClosing[stream]] : parts;
  const text = whole.map((part) => filled(part, values)).join('\n\n');
  const plain = channel === 'sms' ? downgrade(text).trim() : text;
  const measured = { ...rules, longest: (of: string) => ({ ...rules.longest(of), ...values }) };
  return {
    language,
    channel,
    ...(channel === 'email'
      ? { subject: filled(mailSubject(texts, isOfQuestionnaire(item, moment.plan)), values) }
      : {}),
    text: plain,
    ...sizesOf(plain, channel),
    missing: holesIn(whole, values),
    findings: [
      ...(hasOwnSubject ? findingsIn(texts, measured).filter(({ pointer }) => pointer === SUBJECT) : []),
      ...findingsOfText(texts, { id, template }, field, measured),
    ],
  };
};

/** What breaks a rule never leaves. @throws Problem with every finding */
export const refuseFindings = ({ findings, missing }: Preview, { isOwn }: Pick<ChosenText, 'isOwn'>): void => {
  const field = isOwn ? '/text' : '/template';
  const faults: Fault[] = [
    ...findings.map(({ pointer, reason }) => ({ field: pointer === SUBJECT ? SUBJECT : field, remedy: reason })),
    ...missing.map((name) => ({ field, remedy: `leave {${name}} out: nothing is known for it` })),
  ];
  if (faults.length > 0) throw unfit(faults, 'The text may not leave like this');
};

const leavesAtOf = ({ plan, record, now }: Moment, item: AgendaItem): Instant =>
  pendingSends(plan, record, now).find((send) => send.item.key === item.key)?.leavesAt ?? item.at;

/** Another one takes the place of the day on which it was meant to leave. */
export const turnWarnings = (moment: Moment, item: AgendaItem): Warning[] => {
  const meant = item.urgent ? item.at : calendarOf(moment.plan, item).nextOpen(item.at);
  return leavesAtOf(moment, item) > meant ? [{ code: 'ANOTHER_GOES_FIRST', field: '' }] : [];
};

/** What the entry made, for the answer; the words themselves only where nothing is written, since an answer may be kept. */
export const madeByHand = (
  moment: Moment,
  item: AgendaItem,
  { template, replaces }: ByHandMessage,
  preview: Preview | undefined,
): Made => {
  const { plan, record } = moment;
  const channel = item.definition.send?.channels[0] ?? 'sms';
  return {
    stream: record.stream,
    ...belongsTo(record.stream, item.of),
    step: stepIdIn(item.key),
    ...(template === undefined ? {} : { template }),
    channel,
    leavesAt: isoInZone(leavesAtOf(moment, item), plan.appointments.zone),
    ...(replaces === undefined ? {} : { replaces: `${subjectIn(replaces)}/${stepIdIn(replaces)}` }),
    ...(preview ? { preview } : {}),
  };
};
