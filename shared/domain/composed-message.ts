import type { AgendaItem } from './agenda-item.ts';
import { civil } from './civil-date.ts';
import { windowOf } from './follow-up.ts';
import { isOfQuestionnaire } from './mail-link.ts';
import { parseLocal } from './local-time.ts';
import { type PageLink, renderMessage, type RenderResult } from './message-text.ts';
import { type Localised, type MessageFacts, messageValues, timeSince, wholeMonthsBetween } from './message-values.ts';
import type { TemplateVariant, TextLibrary } from './participant-texts.ts';
import type { Values } from './placeholders.ts';
import type { Channel } from './protocol.ts';
import type { ParticipantRecord, Stream } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** What of a study stands in its messages. */
export interface SendingStudy {
  senders: Record<Stream, { smsName: string; phone: string; team: Localised }>;
  sites: { id: string; emergency?: string }[];
  languages: string[];
  interviewMinutes: number;
}

export interface Moment {
  study: SendingStudy;
  plan: StudyPlan;
  record: ParticipantRecord;
  now: Instant;
}

/** Only a number can be answered; an alphanumeric sender cannot (F5.5). */
export const canBeAnswered = ({ smsName }: { smsName: string }): boolean => /^\+?\d+$/.test(smsName);

const variantOf = ({ appointment, definition }: AgendaItem): TemplateVariant | undefined => {
  if (appointment?.end?.final && definition.from === 'cancelled') return 'final';
  return appointment?.mode === 'phone' ? 'phone' : undefined;
};

const factsOf = ({ study, plan, record, now }: Moment, item: AgendaItem): MessageFacts => {
  const sender = study.senders[record.stream];
  const timepoint = plan.timepoint(item.of);
  const anchor = timepoint && record.anchors[timepoint.anchor];
  const when = item.appointment && parseLocal(item.appointment.at);
  const closes = timepoint && windowOf(timepoint, record.anchors)?.closes;
  const day = when?.day ?? closes ?? undefined;
  const emergency = study.sites.find((site) => site.id === record.site)?.emergency;
  const today = plan.appointments.zone.toLocal(now).day;
  return {
    stream: record.stream,
    team: sender.team,
    phone: sender.phone,
    minutes: study.interviewMinutes,
    ...(emergency === undefined ? {} : { emergency }),
    ...(day === undefined ? {} : { day }),
    ...(when === undefined ? {} : { minuteOfDay: when.minute }),
    ...(timepoint === undefined || anchor === undefined
      ? {}
      : {
          monthsSinceFirst: wholeMonthsBetween(civil(anchor), today),
          sinceFirst: timeSince(civil(anchor), today, timepoint.target),
        }),
  };
};

/** What stands at the placeholders of one message, by the language that it is written in. */
export const valuesOf = (moment: Moment, item: AgendaItem): ((language: string) => Values) => {
  const facts = factsOf(moment, item);
  return (language) => messageValues(facts, language);
};

/** The text of one message as of `now`: number, sender and wording are resolved when it is sent, never when it was planned. */
export const composedMessage = (
  moment: Moment,
  item: AgendaItem,
  channel: Channel,
  texts: TextLibrary,
  link?: PageLink,
): RenderResult => {
  const { study, record } = moment;
  const variant = variantOf(item);
  return renderMessage({
    templateId: item.definition.send?.template ?? '',
    channel,
    language: record.language,
    fallback: study.languages,
    texts,
    stream: record.stream,
    values: valuesOf(moment, item),
    replyPossible: canBeAnswered(study.senders[record.stream]),
    ...(variant ? { variant } : {}),
    ...(link ? { link } : {}),
    ...(isOfQuestionnaire(item, moment.plan) ? { isNotice: true } : {}),
  });
};
