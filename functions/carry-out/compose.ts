import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { Reach } from '../../shared/domain/contact-card.ts';
import type { SendIntent } from '../../shared/domain/going.ts';
import { CONFIRM_WITHIN_HOURS } from '../../shared/domain/fallback.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import { parseLocal } from '../../shared/domain/local-time.ts';
import { renderMessage, type RenderResult } from '../../shared/domain/message-text.ts';
import { messageValues, wholeMonthsBetween, type MessageFacts } from '../../shared/domain/message-values.ts';
import type { TemplateVariant, TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Sender } from '../../shared/ports/study-book.ts';
import type { Situation } from './situation.ts';

const HOUR_MS = 3_600_000;

/** Only a number can be answered; an alphanumeric sender cannot (F5.5). */
export const canBeAnswered = (sender: Sender): boolean => /^\+?\d+$/.test(sender.smsName);

/** The first preference that reaches the person; what waited a day for one channel goes by the next, as if nobody had confirmed it. */
export const usableChannel = (
  { channels, item, waitedFor }: SendIntent,
  reach: Reach,
  now: Instant,
): Channel | undefined => {
  const usable = channels.filter((channel) => reach[channel] !== undefined);
  const waitedLong = waitedFor !== undefined && now - item.at >= CONFIRM_WITHIN_HOURS * HOUR_MS;
  return (waitedLong ? usable.find((channel) => channel !== waitedFor) : undefined) ?? usable[0];
};

const variantOf = ({ appointment, definition }: AgendaItem): TemplateVariant | undefined => {
  if (appointment?.end?.final && definition.from === 'cancelled') return 'final';
  return appointment?.mode === 'phone' ? 'phone' : undefined;
};

const factsOf = ({ study, plan, record, now }: Omit<Situation, 'decision'>, item: AgendaItem): MessageFacts => {
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
    ...(anchor === undefined ? {} : { monthsSinceFirst: wholeMonthsBetween(civil(anchor), today) }),
  };
};

/** The text of one message as of now: number, sender and wording are resolved when it is sent, never when it was planned. */
export const composeMessage = (
  { study, plan, record, now }: Situation,
  { item }: SendIntent,
  channel: Channel,
  texts: TextLibrary,
): RenderResult => {
  const facts = factsOf({ study, plan, record, now }, item);
  const variant = variantOf(item);
  return renderMessage({
    templateId: item.definition.send?.template ?? '',
    channel,
    language: record.language,
    fallback: study.languages,
    texts,
    stream: record.stream,
    values: (language) => messageValues(facts, language),
    replyPossible: canBeAnswered(study.senders[record.stream]),
    ...(variant ? { variant } : {}),
  });
};
