import type { SendIntent } from '../../shared/domain/going.ts';
import { startOf } from '../../shared/domain/follow-up.ts';
import type { RenderedMessage } from '../../shared/domain/message-text.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { timeToLiveSeconds } from '../../shared/domain/send-timing.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Attachment, OutgoingEmail, OutgoingSms } from '../../shared/ports/messenger.ts';
import type { Sender, Study } from '../../shared/ports/study-book.ts';
import type { MailLink } from './mail-link.ts';
import type { CarryOutPorts } from './ports.ts';

const SECOND_MS = 1000;
/** What SES takes (reliability.md 3.3). */
const SHORTEST_MAIL_DELIVERY_SECONDS = 300;

/** One claimed message with all that its provider's request is made from. */
export interface Envelope {
  study: Study;
  plan: StudyPlan;
  record: ParticipantRecord;
  intent: SendIntent;
  attempt: string;
  texts: TextLibrary;
  now: Instant;
}

/** A booking, a move or a cancellation carries the calendar entry; a reminder does not repeat it. */
const inviteFor = async (
  envelope: Envelope,
  to: string,
  language: string,
  { invites, ids }: Pick<CarryOutPorts, 'invites' | 'ids'>,
): Promise<Attachment[]> => {
  const { study, plan, record, intent, texts, now } = envelope;
  const { appointment, definition } = intent.item;
  if (appointment === undefined || !['booking', 'moved', 'cancelled'].includes(definition.from)) return [];
  const { zone } = plan.appointments;
  const sender = study.senders[record.stream];
  const cancelled = definition.from === 'cancelled';
  return [
    await invites({
      uid: `${ids.derived(study.id, `calendar/${record.participant}/${intent.item.of}`)}@${sender.email.split('@')[1] ?? 'cairn'}`,
      sequence: appointment.n * 2 + (cancelled ? 1 : 0),
      method: cancelled ? 'cancel' : 'request',
      summary: texts[language]?.calendarSummary ?? 'Appointment',
      zone: zone.name,
      startsAt: startOf(appointment, zone),
      minutes: appointment.minutes,
      organizer: { name: teamName(sender, language), email: sender.email },
      attendee: to,
      stampedAt: Math.floor(now / SECOND_MS) * SECOND_MS,
    }),
  ];
};

const teamName = (sender: Sender, language: string): string =>
  sender.team[language] ?? Object.values(sender.team)[0] ?? '';

export const outgoingSms = (envelope: Envelope, to: string, rendered: RenderedMessage): OutgoingSms => ({
  kind: 'sms',
  provider: envelope.study.sms,
  attempt: envelope.attempt,
  study: envelope.study.id,
  participant: envelope.record.participant,
  step: envelope.intent.key,
  to,
  from: envelope.study.senders[envelope.record.stream].smsName,
  text: rendered.text,
  timeToLiveSeconds: timeToLiveSeconds(envelope.intent.mayLeaveUntil, envelope.now),
});

export const outgoingEmail = async (
  envelope: Envelope,
  to: string,
  rendered: RenderedMessage & { link: MailLink | undefined },
  ports: Pick<CarryOutPorts, 'invites' | 'ids'>,
): Promise<OutgoingEmail> => {
  const sender = envelope.study.senders[envelope.record.stream];
  return {
    kind: 'email',
    attempt: envelope.attempt,
    study: envelope.study.id,
    participant: envelope.record.participant,
    step: envelope.intent.key,
    to,
    from: sender.email,
    fromName: teamName(sender, rendered.language),
    replyTo: sender.replyTo ?? sender.email,
    subject: rendered.subject ?? '',
    text: rendered.text,
    ...(rendered.html ? { html: rendered.html } : {}),
    attachments: await inviteFor(envelope, to, rendered.language, ports),
    unsubscribeUrl: `mailto:${sender.replyTo ?? sender.email}?subject=STOP`,
    ...(rendered.link ? { oneClickUrl: rendered.link.oneClickUrl } : {}),
    maxDeliverySeconds: Math.max(
      SHORTEST_MAIL_DELIVERY_SECONDS,
      timeToLiveSeconds(envelope.intent.mayLeaveUntil, envelope.now),
    ),
  };
};
